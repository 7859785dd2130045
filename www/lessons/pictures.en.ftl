title = Pictures and colour
about = A picture as a matrix, colour as three of them; the same colours in RGB, CIELab and HCL; what each part of a colour shows, and what happens when the light goes down.

photograph =
    To a computer a grey photograph is a matrix of brightness, one number for each pixel, 0 for black to 255 for white:
    [[grey]]
    This one has $H =$ { $height } rows and $W =$ { $width } columns. The small grid in the middle holds the numbers under and around the window. Click on a coin, then beside it, and compare.
    .title = A photograph is a matrix
    .ask = How many numbers is this picture?
    .reveal = Each of them would be a feature of its own to a dense layer.

numbers =
    The picture is zoomed in until pixels are squares and squares are numbers; drag to move about. Neighbours are nearly equal inside a coin and jump at its rim. Nothing else is stored: no coin, no rim, no light, only numbers in their places. Zoom out with the wheel and the coins are back, for it is the **places** that make a picture of them.
    .title = From photograph to numbers

three =
    Colour takes three matrices of the same size, for red, green and blue, one above the other. Together they are a tensor of three axes:
    [[rgb]]
    Each of the three is a picture of its own, { $rows } × { $columns } here, painted in its own colour. Point at the orange suit: bright in red, dark in blue. Point at something white or grey: all three agree, for grey is what has as much of each.
    .title = Colour is three matrices

cube =
    Take the three numbers of a pixel as coordinates, and every colour has a place in a **cube**: black in one corner, white in the opposite one, all greys on the diagonal between them. The dots are the pixels of this very picture. Drag to turn the cube and find the crowd: photographs fill only a small part of it, stretched the same way as the diagonal, since brightness changes most.
    .title = The RGB cube

lab =
    In RGB, brightness is mixed into all three numbers. **CIELab** takes it out: $L$ is lightness, and two coordinates say which colour, $a$ from green to red and $𝑏$ from blue to yellow. Each is made of light sums $X, Y, Z$ (each 1 for white) through a cube root, as the eye feels steps of light:
    [[lab-l]]
    [[lab-a]]
    [[lab-b]]
    [[lab-f]]
    Turn the solid: greys are now a straight axis in the middle, and equal steps look about equally large.
    .title = CIELab: lightness apart from colour

hcl =
    Write the same $a, 𝑏$ plane in polar coordinates and you have **HCL**: the angle is the hue $H$, the distance from the grey axis the chroma $C$, and $L$ remains the lightness.
    [[chroma]]
    [[hue]]
    Hue goes round in a circle: 359° and 1° are neighbours. Find a crowd of dots that all lie in one direction: they are one paint, in light and in shade.
    .title = HCL: hue, chroma, lightness
    .ask = The marked pixel has a = { $a } and b = { $b }. What is its chroma?
    .reveal = It lies { $c } away from the grey axis, at an angle of { $h }°.

cut =
    Cut the solid. Everything on this plane has the same lightness, { $level } of 100; colours run around its middle, and beyond its outline there are none that a screen can show. Move **place along the axis** up and down: near black and near white the solid is thin, in the middle it is widest. { $near } % of this picture's pixels lie close to the plane. Choose another **plane**, of equal $a$ or of equal $𝑏$.
    .title = A plane through the solid

planes =
    The three coordinates can be looked at one by one, each as a picture of its own. In RGB the planes resemble each other. In CIELab they do not: $L$ looks like a black-and-white photograph, while $a$ and $𝑏$ hardly show any shadow and blur softly. Switch **colour space** and compare. What may a task ignore? It can leave out a whole plane.
    .title = One coordinate at a time

only-lightness =
    A filter need not touch all of a colour. Here only $L$ goes through it and the two colour coordinates stay as they were. All the sharpness that the eye misses was in the lightness. Turn it round: smooth everything but $L$, and you will hardly see what was done. That is why television and JPEG store colour more coarsely than brightness.
    .title = Filter only the lightness

only-chroma =
    Now only the chroma $C$ is blurred, over squares of { $side } × { $side } pixels. Hue and lightness stay, so outlines stay sharp while colours bleed paler or stronger over them. Look at the borders between the suit and its background, where a strong colour meets a weak one.
    .title = Filter only the chroma

only-hue =
    Hue is an angle and cannot be averaged like other numbers: halfway between 350° and 10° lies 0°, not 180°. So the filter averages **directions**, little arrows on the circle, and takes the angle of the sum. Look for places where two hues meet, and for greys: their hue means nothing, and noise there turns into colours when only the hue is touched.
    .title = Filter only the hue, round the circle

gamut =
    Not every triple of $L, a, 𝑏$ is a colour that a screen can show. Here the lightness has been sharpened, and { $outside } % of the pixels have left the solid; they are marked, and what you see in their place is a colour that fits. Strong colours that are made lighter or darker fall out first, as the solid is widest at middle lightness. Take **blur** instead, or a smaller radius, and watch the share.
    .title = Out of gamut

lighting =
    The usual promise is that $a$ and $𝑏$ do not depend on the light. Test it: the scene is lit with { $light } of the light, and every number is measured before and after. Red, green and blue fall, to { $ratio-r }, { $ratio-g } and { $ratio-blue } here and not to { $light }, since a file bends the scale of light. But $L$ falls as well, and so do $a$ and $𝑏$. Drag **light** and read what is left of each; point at other pixels too.
    .title = When the light goes down
    .ask = The light is multiplied by { $light }. By what is a multiplied?
    .reveal = The cube root of { $light } is { $cube-root }, and that is what the formula of CIELab promises:
        [[dim]]
        The lecture recommends $a$ and $𝑏$ against changes of light. They do help, as a cube root is far milder than the change itself, but they are not free of it.

constant =
    Is there anything that light leaves alone? Watch the dots of the solid as you drag **light**: each runs straight towards the axis or away from it. Distance and height change. As $a$ and $𝑏$ shrink by the same factor, their ratio stays, and the **hue** is the angle of just that ratio: chroma is { $ratio-c } of what it was, and the hue has turned by { $hue-change }°, which is rounding. It holds as long as the light keeps its colour and no pixel is burnt out or drowned in black.
    .title = What stays is the hue

blur =
    The same blur twice: at the left on red, green and blue, next to it on CIELab. Inside a surface there is nothing to choose between them. Where two strong colours meet they part: RGB mixes the numbers of a file, CIELab mixes lightness with lightness and colour with colour. The picture of differences shows where it matters; click there to read the numbers. The largest difference is { $largest }.
    .title = Blur in RGB or in CIELab
