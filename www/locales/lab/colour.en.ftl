# The lab of colour spaces.
lab-colour-see = show
lab-colour-see-solid = solid
lab-colour-see-channels = three channels
lab-colour-see-grey = grey numbers
lab-colour-see-filter = filter
lab-colour-see-light = lighting
lab-colour-space = colour space
lab-colour-space-rgb = RGB
lab-colour-space-lab = Lab
lab-colour-space-hcl = HCL
lab-colour-plane-rgb = plane
lab-colour-plane-rgb-none = none
lab-colour-plane-rgb-red = R = const
lab-colour-plane-rgb-green = G = const
lab-colour-plane-rgb-blue = B = const
lab-colour-plane-lab = plane
lab-colour-plane-lab-none = none
lab-colour-plane-lab-lightness = L = const
lab-colour-plane-lab-a = a = const
lab-colour-plane-lab-b = b = const
lab-colour-plane-hcl = plane
lab-colour-plane-hcl-none = none
lab-colour-plane-hcl-hue = H = const
lab-colour-plane-hcl-chroma = C = const
lab-colour-plane-hcl-lightness = L = const
lab-colour-level = place along the axis, %
lab-colour-filter = filter
lab-colour-filter-none = none
lab-colour-filter-blur = blur
lab-colour-filter-sharpen = sharpen
lab-colour-part = applied to
lab-colour-part-all = all three
lab-colour-part-l = L only
lab-colour-part-ab = a and b
lab-colour-part-chroma = chroma only
lab-colour-part-hue = hue only
lab-colour-radius = radius, pixels
lab-colour-light = light, times

stage-colour-picture = picture
stage-colour-near = near the plane:
stage-colour-drag = drag to turn
stage-colour-red = red
stage-colour-green = green
stage-colour-yellow = yellow
stage-colour-blue = blue
stage-colour-red-axis = red
stage-colour-green-axis = green
stage-colour-blue-axis = blue
stage-colour-lightness-axis = lightness
stage-colour-a-axis = green–red
stage-colour-b-axis = blue–yellow
stage-colour-hue-axis = hue
stage-colour-chroma-axis = chroma
stage-colour-grey = brightness of each pixel
stage-colour-filtered = filtered
stage-colour-outside = outside sRGB:
stage-colour-lit = other light
stage-colour-of-pixel = this pixel, before → after
stage-colour-of-means = means over the picture, before → after
stage-colour-turned = hue turned by
stage-colour-solid-rgb = RGB: the pixels move
stage-colour-solid-lab = Lab: the pixels move
stage-colour-solid-hcl = HCL: the pixels move

lab-see-colour-solid-rgb = Every colour of a screen is a point of a cube: how much red, green and blue it has, each from 0 to 255. Black is the corner 0, white the opposite one, and all greys lie on the line between them. The dots are pixels of the picture, each in its own colour.
lab-see-colour-solid-lab = The same cube in CIELab. Upwards goes the lightness L, from black to white; across go the colour axes a (green to red) and b (blue to yellow). The coloured lines are the cube’s twelve edges: they are bent because equal distances here are meant to look equally different.
lab-see-colour-solid-hcl = HCL looks at the solid of Lab from its grey axis: the hue H is the direction away from it in degrees, the chroma C is the distance, L is the height. Hue is an angle, so 0° and 360° are the same place on the rim.
lab-see-colour-plane = The plane { $axis } = { $level } is cut out of the solid, and { $near } % of the pixels lie near it.
lab-see-colour-plane-outside = The plane { $axis } = { $level } is cut out of the solid, and { $near } % of the pixels lie near it. Hatched, { $outside } % of the plane, is what has such numbers but is no colour of an sRGB screen.
lab-see-colour-channels-rgb = A colour picture is a tensor of three matrices. Each one here is drawn in the colour of its own light; added up, they give the picture back. All three look much alike: brightness is in each of them.
lab-see-colour-channels-lab = L alone is the picture in grey. a and b hold only the colour: grey places have 0 in both.
lab-see-colour-channels-hcl = H says which colour, C how strong it is, L how light. Where C is near 0 the hue is noise: such places are drawn grey.
lab-see-colour-matrix = A grey picture is one matrix of { $rows } rows and { $columns } columns: 0 is black, 255 white. Step forward and the picture comes nearer, until its numbers can be read; click to choose the place.
lab-see-colour-filter-none = Nothing is filtered: both pictures are the same.
lab-see-colour-filter-blur = Every number becomes the mean of the { $side }×{ $side } pixels around it.
lab-see-colour-filter-sharpen = What a number differs from the mean of the { $side }×{ $side } pixels around it is added to it once more.
lab-see-colour-part-all-rgb = This happens to R, G and B, each by itself.
lab-see-colour-part-all-lab = This happens to L, a and b, each by itself.
lab-see-colour-part-all-hcl = This happens to H, C and L. The hue is an angle: it is filtered as a point on a circle, so that 350° and 10° give 0° and not 180°.
lab-see-colour-part-l = Only the lightness is filtered; hue and chroma of every pixel stay.
lab-see-colour-part-ab = Only a and b are filtered: the colours change their places, and the drawing, which is in L, stays sharp.
lab-see-colour-part-chroma = Only the chroma is filtered; every pixel keeps its hue and lightness.
lab-see-colour-part-hue = Only the hue is filtered, as a point on a circle, so that 350° and 10° give 0° and not 180°; chroma and lightness stay.
lab-see-colour-outside = { $count } of { $pixels } pixels ({ $share } %) have left what a screen can show. They are striped; a screen cuts them off to the nearest colour that it has.
lab-see-colour-inside = All { $pixels } pixels are still colours of the screen.
lab-see-colour-light = The lamp gives { $light } of its light, and everything is measured again. R, G, B and L shrink with it, and so do a and b: by about the cube root of the light, ∛t = { $root }. What stays is their ratio, and so the hue. Neither a nor b is free of the lighting; the hue angle is.
lab-see-colour-clipped = { $share } % of the pixels have become too bright for the screen in some channel and are cut off: those do change their hue.
lab-see-colour-halved = Counted over { $height }×{ $width } pixels: the picture is made smaller for that.

lab-say-colour-pixel-rgb = Pixel { $x }, { $y }: R { $first }, G { $second }, B { $third }.
lab-say-colour-pixel-lab = Pixel { $x }, { $y }: L { $first }, a { $second }, b { $third }.
lab-say-colour-pixel-hcl = Pixel { $x }, { $y }: hue { $first }°, chroma { $second }, lightness { $third }.
lab-say-colour-grey = Pixel { $x }, { $y }: 0.299·{ $r } + 0.587·{ $g } + 0.114·{ $blue } = { $grey }.
lab-say-colour-light-means = At { $light } of the light, L is { $l } of what it was, a { $a }, b { $b }, C { $c }; the hue has turned by { $hue }°.
lab-say-colour-light-pixel = This pixel at { $light } of the light: L is { $l } of what it was, a { $a }, b { $b }, C { $c }; its hue has turned by { $hue }°.

lab-row-colour-rgb = RGB
lab-row-colour-lab = Lab
lab-row-colour-hcl = HCL
lab-row-colour-number = { $name }
lab-row-colour-hue = hue turned by
lab-row-colour-root = ∛t

lab-problem-colour-part = RGB has no lightness, chroma or hue of its own among its numbers: choose Lab or HCL, or filter all three.
lab-problem-colour-empty = The picture has no pixels.
