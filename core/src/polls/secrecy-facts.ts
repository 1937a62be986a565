/**
 * What the page "Lá phiếu của tôi có bí mật không?" says, and nothing else. Each `fact` is proven by a test that names it (a test
 * looks for all of them); each `limit` is what the poll cannot do.
 */
export const secrecyFacts = [
  {
    id: 'one-slip',
    vi: 'Mỗi đồng chí nhận đúng một phiếu: trên điện thoại hoặc bằng giấy. Ai đã nhận một bên thì không nhận được bên kia.',
    en: 'Each comrade receives exactly one slip: on the phone or on paper. Whoever has one cannot get the other.',
  },
  {
    id: 'stamped-unseen',
    vi: 'Máy chủ đóng dấu lên phiếu mà không nhìn thấy phiếu. Về sau nhìn dấu cũng không biết phiếu đã phát cho ai.',
    en: 'The server stamps the slip without seeing it. The stamp does not tell later to whom the slip was given.',
  },
  {
    id: 'same-stamp',
    vi: 'Mọi điện thoại kiểm tra cùng một con dấu. Máy chủ không thể đóng dấu riêng cho từng người để nhận ra phiếu.',
    en: 'Every phone checks the same stamp. The server cannot mark a slip with a stamp of its own for one person.',
  },
  {
    id: 'cast-by-nobody',
    vi: 'Khi bỏ phiếu, điện thoại gửi phiếu đi không kèm tên và không kèm đăng nhập. Phiếu có kèm đăng nhập bị từ chối.',
    en: 'The phone casts the slip without name and without sign-in. A slip that comes with a sign-in is refused.',
  },
  {
    id: 'no-trace',
    vi: 'Nhật ký không ghi lần bỏ phiếu nào: không tên, không giờ, không địa chỉ máy, không nội dung.',
    en: 'No log notes a cast: no name, no time, no address, no content.',
  },
  {
    id: 'sealed-box',
    vi: 'Hòm phiếu luôn khóa kín. Sau mỗi phiếu, cả hòm được xáo lại và khóa lại từ đầu.',
    en: 'The box is always locked. After each slip the whole box is shuffled and locked anew.',
  },
  {
    id: 'own-door',
    vi: 'Phần còn lại của sổ tay không có quyền mở bảng chứa hòm phiếu.',
    en: 'The rest of the handbook has no right to open the table that holds the box.',
  },
  {
    id: 'nothing-early',
    vi: 'Trước khi kiểm phiếu không ai xem được kết quả. Số phiếu đã bỏ chỉ hiện theo từng nấc năm phiếu.',
    en: 'Nobody sees a result before the count. How many have voted is told only in steps of five.',
  },
  {
    id: 'only-sums-stay',
    vi: 'Sau khi kiểm phiếu chỉ còn lại tổng số. Hòm phiếu, danh sách phát phiếu và chìa khóa đều bị hủy.',
    en: 'After the count only the sums stay. The box, the list of slips given and the key are destroyed.',
  },
  {
    id: 'never-under-five',
    vi: 'Dưới 5 người được bỏ phiếu thì không mở. Dưới 5 phiếu trong hòm thì không công bố và không giữ lại kết quả.',
    en: 'With fewer than 5 voters it does not open. With fewer than 5 slips in the box nothing is told or kept.',
  },
  {
    id: 'nobody-for-another',
    vi: 'Không ai bỏ phiếu thay được, kể cả người giúp đỡ.',
    en: 'Nobody can vote in another’s stead, not even a helper.',
  },
  {
    id: 'not-lost',
    vi: 'Phiếu đã báo "đã vào hòm" thì không mất, kể cả khi máy chủ khởi động lại. Gửi lại vẫn chỉ tính một phiếu.',
    en: 'A slip that was confirmed is not lost, even when the server starts again. Sent twice, it counts once.',
  },
  {
    id: 'no-better-than-chance',
    vi: 'Chúng tôi đã thử tấn công với toàn bộ dữ liệu, nhật ký và bản ghi của máy chủ: đoán ai bỏ phiếu gì không hơn bốc thăm.',
    en: 'We attacked it with all data, logs and write-ahead records of the server: guessing who voted what was no better than drawing lots.',
  },
] as const;

export const secrecyLimits = [
  {
    id: 'unanimous',
    vi: 'Nếu mọi người chọn giống nhau, nhìn kết quả ai cũng biết từng người đã chọn gì.',
    en: 'When everybody answers alike, the result tells what each one answered.',
  },
  {
    id: 'shoulder',
    vi: 'Người ngồi cạnh có thể nhìn màn hình. Máy có phần mềm gián điệp cũng nhìn được.',
    en: 'Somebody beside you can look at the screen, and so can spying software on the phone.',
  },
  {
    id: 'paper-counter',
    vi: 'Phiếu giấy do người kiểm phiếu mở và đếm. Nếu chỉ có một phiếu giấy, người kiểm phiếu biết phiếu đó.',
    en: 'Paper slips are opened and counted by a person. If there is only one, that person knows it.',
  },
  {
    id: 'who-received',
    vi: 'Trong lúc bỏ phiếu, máy chủ biết ai đã nhận phiếu (không biết đã chọn gì). Danh sách này bị hủy khi kiểm phiếu.',
    en: 'During the poll the server knows who has received a slip (not what they chose). The list is destroyed at the count.',
  },
  {
    id: 'live-machine',
    vi: 'Người chiếm được máy chủ và chìa khóa ngay trong lúc đang bỏ phiếu có thể theo dõi phiếu đến từ mạng nào, lúc nào. Sau khi kiểm phiếu thì không còn làm được.',
    en: 'Whoever holds the running server with its key while the poll is open could watch from which network and when a slip arrives. After the count that is over.',
  },
] as const;

export type SecrecyFact = (typeof secrecyFacts)[number]['id'];
