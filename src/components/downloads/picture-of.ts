/** Pixels per unit of the drawing: sharp on paper and on fine screens. */
const SCALE = 2;

/**
 * Draws a standalone SVG as PNG on white. The SVG comes as a `data:` address, which the policy of the site allows
 * for pictures; it loads nothing else, so that the canvas may be read.
 */
export async function pictureOf(svg: string): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.naturalWidth * SCALE;
  canvas.height = picture.naturalHeight * SCALE;
  const paper = canvas.getContext("2d")!;
  paper.fillStyle = "#ffffff";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("the picture is too large"))),
      "image/png"
    );
  });
}
