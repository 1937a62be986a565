/** Longest side of a photo that is sent, in pixels: the server keeps no more. */
const SIDE = 2_048;
const QUALITY = 0.85;

const draw = async (file: File): Promise<Blob> => {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) return file;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
};

/**
 * A photo drawn smaller on the phone itself, without the place and device it carries, so that it goes through a weak network;
 * also pictures that only this phone can open (HEIC). What cannot be drawn here is given back as it is.
 */
export async function shrinkPhoto(file: File): Promise<File> {
  if (!file.type.startsWith('image/')) return file;
  const drawn = await draw(file).catch(() => file);
  if (drawn === file || (file.type === 'image/jpeg' && drawn.size >= file.size)) return file;
  return new File([drawn], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' });
}
