title = Pictures and colour
about = A picture as a matrix, colour as three of them; the same colours in RGB, CIELab and HCL; what each part of a colour shows, and what happens when the light goes down.

photograph =
    To a computer a grey photograph is a matrix of brightness, one number for each pixel, 0 for black to 255 for white:
    [[grey]]
    This one has $H =$ { $height } rows and $W =$ { $width } columns. The small grid in the middle holds the numbers under the window. Click on a coin, then beside it, and compare.
    .title = A photograph is a matrix
    .ask = How many numbers is this picture?
    .reveal = Each of them would be a feature of its own to a dense layer.

numbers =
    Zoom in with the wheel until pixels become squares and squares become numbers; drag to move about. Neighbours are nearly equal inside a coin and jump at its rim. Nothing else is stored: no coin, no rim, no light, only numbers in their places. Zoom out again and the coins are back, for it is the **places** that make a picture of them.
    .title = From photograph to numbers

three =
    Colour takes three matrices of the same size, for red, green and blue, one above the other. Together they are a tensor of three axes:
    [[rgb]]
    The lens shows the same place in all { $channels } of them. Click on the orange suit: red is high, blue is low. Click on something white or grey: all three agree.
    .title = Colour is three matrices

cube =
    Take the three numbers of a pixel as coordinates, and every colour has a place in a **cube**: black in one corner, white in the opposite one, all greys on the diagonal between them. The dots are the pixels of this very picture. Drag to turn the cube and find the crowd: photographs fill only a small part of it, and most of that lies along the diagonal, where brightness alone changes.
    .title = The RGB cube

lab =
    In RGB, brightness is mixed into all three numbers. **CIELab** takes it out: $L$ is lightness, and two coordinates say which colour, $a$ from green to red and $𝑏$ from blue to yellow. Each is made of light sums $X, Y, Z$ through a cube root, as the eye feels steps of light:
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

planes =
    The three coordinates can be looked at one by one, each as a picture of its own. In RGB the planes resemble each other. In CIELab they do not: $L$ looks like a black-and-white photograph, while $a$ and $𝑏$ hardly show any shadow and blur softly. Switch **space** and compare. What may a task ignore? It can leave out a whole plane.
    .title = One coordinate at a time

only-lightness =
    A filter need not touch all of a colour. Here only $L$ goes through it and the two colour coordinates stay as they were. All the sharpness that the eye misses was in the lightness. Turn it round: smooth everything but $L$, and you will hardly see what was done. That is why television and JPEG store colour more coarsely than brightness.
    .title = Filter only the lightness

only-chroma =
    Now only the chroma $C$ is filtered. Hue and lightness stay, so outlines stay sharp while colours bleed paler or stronger over them. A chroma below zero has no meaning and is taken as zero. Look at the borders between the suit and its background, where a strong colour meets a weak one.
    .title = Filter only the chroma

only-hue =
    Hue is an angle and cannot be averaged like other numbers: halfway between 350° and 10° lies 0°, not 180°. So the filter averages **directions**, little arrows on the circle, and takes the angle of the sum. Look for places where two hues meet, and for greys: their hue means nothing, and noise there turns into colours when only the hue is touched.
    .title = Filter only the hue, round the circle

gamut =
    Not every triple of $L, a, 𝑏$ is a colour that a screen can show. After a filter some pixels leave the cube of RGB; such pixels are marked, and what you see in their place is the nearest that fits. Strong colours that are made lighter or darker fall out first, as the solid is widest at middle lightness.
    .title = Out of gamut

lighting =
    The usual promise is that $a$ and $𝑏$ do not depend on the light. Test it: drag **dim** and read the table. The light falls to half, and R, G, B fall as expected; but $L$ falls as well, and so do $a$ and $𝑏$.
    .title = When the light goes down
    .ask = By what factor do a and b shrink, when the light is multiplied by { $dim }?
    .reveal = By the cube root of it, as the formula of CIELab says:
        [[dim]]
        The lecture recommends $a$ and $𝑏$ against changes of light. They do help, as a cube root is far milder than the change itself, but they are not free of it.

constant =
    Is there anything that light leaves alone? If $a$ and $𝑏$ shrink by the same factor, their ratio does not change, and so neither does the **hue angle**. Drag **dim** and watch each dot of the solid run straight towards the axis: distance and height change, direction stays. In measured pictures it holds as long as the light keeps its colour and no pixel is burnt out or drowned in black.
    .title = What stays is the hue

blur =
    The same blur, once on red, green and blue, once on CIELab. Inside a surface there is nothing to choose between them. At a border of two strong colours they part: RGB mixes numbers that a file holds, CIELab mixes what the eye sees. The picture of differences shows where it matters, at most { $largest }.
    .title = Blur in RGB or in CIELab
