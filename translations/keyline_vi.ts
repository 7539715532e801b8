<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>There is no port of this name</source>
        <translation>Không có cổng nào mang tên này</translation>
    </message>
    <message>
        <source>No device can be reached on this port.</source>
        <translation>Không kết nối được với thiết bị nào qua cổng này.</translation>
    </message>
    <message>
        <source>Check the cable and the port&apos;s name; `keyline device list` shows what is there.</source>
        <translation>Kiểm tra cáp và tên cổng; `keyline device list` cho biết đang có những cổng nào.</translation>
    </message>
    <message>
        <source>Check the cable; call the supervisor</source>
        <translation>Kiểm tra cáp; gọi giám sát</translation>
    </message>
    <message>
        <source>Another program holds the port</source>
        <translation>Một chương trình khác đang giữ cổng</translation>
    </message>
    <message>
        <source>The device was not touched.</source>
        <translation>Thiết bị chưa bị tác động.</translation>
    </message>
    <message>
        <source>Close the other program, then connect the device again.</source>
        <translation>Đóng chương trình kia, rồi cắm lại thiết bị.</translation>
    </message>
    <message>
        <source>Port in use: call the supervisor</source>
        <translation>Cổng đang bận: gọi giám sát</translation>
    </message>
    <message>
        <source>This user may not open the port</source>
        <translation>Người dùng này không có quyền mở cổng</translation>
    </message>
    <message>
        <source>Join the group that owns the port, sign in again, then go on.</source>
        <translation>Thêm người dùng vào nhóm sở hữu cổng, đăng nhập lại, rồi tiếp tục.</translation>
    </message>
    <message>
        <source>No right to the port: call the supervisor</source>
        <translation>Không có quyền dùng cổng: gọi giám sát</translation>
    </message>
    <message>
        <source>The device was unplugged</source>
        <translation>Thiết bị đã bị rút ra</translation>
    </message>
    <message>
        <source>Nothing is lost; it goes on where it stopped.</source>
        <translation>Không mất gì; công việc sẽ tiếp tục từ chỗ đã dừng.</translation>
    </message>
    <message>
        <source>Connect the same device again, in any slot.</source>
        <translation>Cắm lại chính thiết bị đó, vào khe nào cũng được.</translation>
    </message>
    <message>
        <source>Connect it again, any slot</source>
        <translation>Cắm lại, khe nào cũng được</translation>
    </message>
    <message>
        <source>The port stopped working</source>
        <translation>Cổng ngừng hoạt động</translation>
    </message>
    <message>
        <source>The device may be fine; the cable or the hub is not.</source>
        <translation>Thiết bị có thể vẫn tốt; cáp hoặc bộ chia thì không.</translation>
    </message>
    <message>
        <source>Try another cable or slot.</source>
        <translation>Thử cáp khác hoặc khe khác.</translation>
    </message>
    <message>
        <source>Try another slot; call the supervisor</source>
        <translation>Thử khe khác; gọi giám sát</translation>
    </message>
    <message>
        <source>The line is too noisy to understand</source>
        <translation>Đường truyền quá nhiễu, không đọc được</translation>
    </message>
    <message>
        <source>The device may be fine; the cable or the contact is not.</source>
        <translation>Thiết bị có thể vẫn tốt; cáp hoặc tiếp điểm thì không.</translation>
    </message>
    <message>
        <source>Clean the contacts, then connect it again.</source>
        <translation>Làm sạch tiếp điểm, rồi cắm lại.</translation>
    </message>
    <message>
        <source>Clean the contacts, connect it again</source>
        <translation>Làm sạch tiếp điểm, cắm lại</translation>
    </message>
    <message>
        <source>The device stopped answering</source>
        <translation>Thiết bị ngừng trả lời</translation>
    </message>
    <message>
        <source>It was not finished; what was done is kept.</source>
        <translation>Thiết bị chưa hoàn tất; phần đã làm được giữ lại.</translation>
    </message>
    <message>
        <source>Connect it again; if it stays silent, call the supervisor.</source>
        <translation>Cắm lại; nếu vẫn im lặng, gọi giám sát.</translation>
    </message>
    <message>
        <source>Connect it again</source>
        <translation>Cắm lại</translation>
    </message>
    <message>
        <source>What is connected is not a Keyline device</source>
        <translation>Vật được cắm không phải thiết bị Keyline</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>Nó chưa bị tác động.</translation>
    </message>
    <message>
        <source>Leave it or remove it.</source>
        <translation>Để yên hoặc rút ra.</translation>
    </message>
    <message>
        <source>Leave it or remove it</source>
        <translation>Để yên hoặc rút ra</translation>
    </message>
    <message>
        <source>The device gave an answer that cannot be understood</source>
        <translation>Thiết bị đã trả lời không thể hiểu được</translation>
    </message>
    <message>
        <source>Its firmware does not follow the device protocol.</source>
        <translation>Firmware của nó không tuân theo giao thức thiết bị.</translation>
    </message>
    <message>
        <source>Put it in the red bin; tell engineering the code.</source>
        <translation>Bỏ vào thùng đỏ; báo mã cho bộ phận kỹ thuật.</translation>
    </message>
    <message>
        <source>Put it in the red bin</source>
        <translation>Bỏ vào thùng đỏ</translation>
    </message>
    <message>
        <source>The device holds another manufacturer&apos;s key</source>
        <translation>Thiết bị chứa khóa của nhà sản xuất khác</translation>
    </message>
    <message>
        <source>It would refuse everything from this station; it was not touched.</source>
        <translation>Nó sẽ từ chối mọi thứ từ trạm này; nó chưa bị tác động.</translation>
    </message>
    <message>
        <source>Check that firmware and station belong together.</source>
        <translation>Kiểm tra xem firmware và trạm có thuộc về nhau không.</translation>
    </message>
    <message>
        <source>Call the supervisor</source>
        <translation>Gọi giám sát</translation>
    </message>
    <message>
        <source>The profile does not accept this model</source>
        <translation>Hồ sơ cấu hình không chấp nhận kiểu máy này</translation>
    </message>
    <message>
        <source>Choose the profile for this model, or remove the device.</source>
        <translation>Chọn hồ sơ cấu hình cho kiểu máy này, hoặc rút thiết bị ra.</translation>
    </message>
    <message>
        <source>Remove it or call the supervisor</source>
        <translation>Rút ra hoặc gọi giám sát</translation>
    </message>
    <message>
        <source>The device&apos;s storage cannot be written</source>
        <translation>Không ghi được vào bộ nhớ của thiết bị</translation>
    </message>
    <message>
        <source>Its memory chip is faulty; it cannot keep its keys.</source>
        <translation>Chip nhớ của nó bị hỏng; nó không giữ được khóa.</translation>
    </message>
    <message>
        <source>Put it in the red bin.</source>
        <translation>Bỏ vào thùng đỏ.</translation>
    </message>
    <message>
        <source>The device is in another state than it said</source>
        <translation>Thiết bị đang ở trạng thái khác với điều nó báo</translation>
    </message>
    <message>
        <source>Connect it again; if it repeats, call the supervisor.</source>
        <translation>Cắm lại; nếu lặp lại, gọi giám sát.</translation>
    </message>
    <message>
        <source>Connect it again, else call the supervisor</source>
        <translation>Cắm lại, không được thì gọi giám sát</translation>
    </message>
    <message>
        <source>The device did not accept the manufacturer&apos;s signature</source>
        <translation>Thiết bị không chấp nhận chữ ký của nhà sản xuất</translation>
    </message>
    <message>
        <source>The key in its read-only memory is not this station&apos;s.</source>
        <translation>Khóa trong bộ nhớ chỉ đọc của nó không phải của trạm này.</translation>
    </message>
    <message>
        <source>The device could not open what was meant for it</source>
        <translation>Thiết bị không mở được nội dung dành cho nó</translation>
    </message>
    <message>
        <source>Its chip key or its memory is faulty.</source>
        <translation>Khóa chip hoặc bộ nhớ của nó bị hỏng.</translation>
    </message>
    <message>
        <source>The device did not understand the station</source>
        <translation>Thiết bị không hiểu trạm</translation>
    </message>
    <message>
        <source>Firmware and station do not fit together.</source>
        <translation>Firmware và trạm không tương thích với nhau.</translation>
    </message>
    <message>
        <source>Call the supervisor; tell engineering the code.</source>
        <translation>Gọi giám sát; báo mã cho bộ phận kỹ thuật.</translation>
    </message>
    <message>
        <source>The package is too large for the device</source>
        <translation>Gói dữ liệu quá lớn đối với thiết bị</translation>
    </message>
    <message>
        <source>The profile does not fit this model.</source>
        <translation>Hồ sơ cấu hình không phù hợp với kiểu máy này.</translation>
    </message>
    <message>
        <source>Choose a profile that fits this model.</source>
        <translation>Chọn hồ sơ cấu hình phù hợp với kiểu máy này.</translation>
    </message>
    <message>
        <source>The device says this belongs to another chip</source>
        <translation>Thiết bị báo rằng nội dung này thuộc về chip khác</translation>
    </message>
    <message>
        <source>It reports a chip ID that is not its own.</source>
        <translation>Nó báo một ID chip không phải của chính nó.</translation>
    </message>
    <message>
        <source>The device was sealed with a newer revision</source>
        <translation>Thiết bị đã được niêm phong với bản sửa đổi mới hơn</translation>
    </message>
    <message>
        <source>What this station has for it is out of date.</source>
        <translation>Những gì trạm này có cho nó đã cũ.</translation>
    </message>
    <message>
        <source>Let the supervisor look up this chip in the registry.</source>
        <translation>Để giám sát tra cứu chip này trong sổ đăng ký.</translation>
    </message>
    <message>
        <source>The device refused with a code that is not known</source>
        <translation>Thiết bị từ chối với một mã không xác định</translation>
    </message>
    <message>
        <source>The device&apos;s backup does not open</source>
        <translation>Bản sao lưu của thiết bị không mở được</translation>
    </message>
    <message>
        <source>It could not be recovered later, so it must not ship.</source>
        <translation>Sau này sẽ không khôi phục được, nên không được xuất xưởng.</translation>
    </message>
    <message>
        <source>The device could not prove that its keys work</source>
        <translation>Thiết bị không chứng minh được khóa của nó hoạt động</translation>
    </message>
    <message>
        <source>What it stored is not what it was given.</source>
        <translation>Nội dung nó lưu không giống nội dung đã nhận.</translation>
    </message>
    <message>
        <source>The device did not seal itself</source>
        <translation>Thiết bị đã không tự niêm phong</translation>
    </message>
    <message>
        <source>Its keys are in the registry, but it may still be changed.</source>
        <translation>Khóa của nó đã có trong sổ đăng ký, nhưng nó vẫn có thể bị thay đổi.</translation>
    </message>
    <message>
        <source>The chip has no usable ID</source>
        <translation>Chip không có ID dùng được</translation>
    </message>
    <message>
        <source>All its bits are the same: the chip was never given an ID.</source>
        <translation>Mọi bit đều giống nhau: chip chưa từng được cấp ID.</translation>
    </message>
    <message>
        <source>Two devices show the same chip ID</source>
        <translation>Hai thiết bị có cùng một ID chip</translation>
    </message>
    <message>
        <source>One of them is a copy or gives a wrong ID; neither goes on until it is clear which.</source>
        <translation>Một trong hai là bản sao hoặc báo sai ID; cả hai đều dừng cho đến khi rõ là cái nào.</translation>
    </message>
    <message>
        <source>Keep every device with this chip ID aside and call the supervisor.</source>
        <translation>Để riêng mọi thiết bị có ID chip này và gọi giám sát.</translation>
    </message>
    <message>
        <source>Keep both aside; call the supervisor</source>
        <translation>Để riêng cả hai; gọi giám sát</translation>
    </message>
    <message>
        <source>The chip is not on the chip maker&apos;s list</source>
        <translation>Chip không có trong danh sách của nhà sản xuất chip</translation>
    </message>
    <message>
        <source>It may be a copy; it was not touched.</source>
        <translation>Có thể là bản sao; nó chưa bị tác động.</translation>
    </message>
    <message>
        <source>Keep it aside and call the supervisor.</source>
        <translation>Để riêng và gọi giám sát.</translation>
    </message>
    <message>
        <source>Keep it aside; call the supervisor</source>
        <translation>Để riêng; gọi giám sát</translation>
    </message>
    <message>
        <source>The device&apos;s buffer is too small</source>
        <translation>Bộ đệm của thiết bị quá nhỏ</translation>
    </message>
    <message>
        <source>It offers fewer than 4096 bytes, which the protocol asks for.</source>
        <translation>Nó có ít hơn 4096 byte mà giao thức yêu cầu.</translation>
    </message>
    <message>
        <source>Tell engineering; the firmware must be changed.</source>
        <translation>Báo bộ phận kỹ thuật; phải thay đổi firmware.</translation>
    </message>
    <message>
        <source>The device&apos;s backup is not in the agreed form</source>
        <translation>Bản sao lưu của thiết bị không đúng định dạng quy ước</translation>
    </message>
    <message>
        <source>The device was finished before and has lost its keys</source>
        <translation>Thiết bị đã hoàn tất trước đây nhưng đã mất khóa</translation>
    </message>
    <message>
        <source>They wait in the registry; a repair centre can bring them back.</source>
        <translation>Khóa vẫn còn trong sổ đăng ký; trung tâm sửa chữa có thể khôi phục.</translation>
    </message>
    <message>
        <source>Send it to repair; do not give it a new identity.</source>
        <translation>Gửi đi sửa chữa; không cấp định danh mới.</translation>
    </message>
    <message>
        <source>Send it to repair</source>
        <translation>Gửi đi sửa chữa</translation>
    </message>
    <message>
        <source>The device speaks a newer protocol</source>
        <translation>Thiết bị dùng giao thức mới hơn</translation>
    </message>
    <message>
        <source>This station cannot work with it; it was not touched.</source>
        <translation>Trạm này không làm việc được với nó; nó chưa bị tác động.</translation>
    </message>
    <message>
        <source>Update the station.</source>
        <translation>Cập nhật trạm.</translation>
    </message>
    <message>
        <source>The device is sealed, but this registry does not know it</source>
        <translation>Thiết bị đã niêm phong, nhưng sổ đăng ký này không biết nó</translation>
    </message>
    <message>
        <source>Another station&apos;s registry holds its backup.</source>
        <translation>Bản sao lưu của nó nằm trong sổ đăng ký của trạm khác.</translation>
    </message>
    <message>
        <source>Check which registry it belongs to.</source>
        <translation>Kiểm tra xem nó thuộc sổ đăng ký nào.</translation>
    </message>
    <message>
        <source>Another station has begun this device</source>
        <translation>Một trạm khác đã bắt đầu thiết bị này</translation>
    </message>
    <message>
        <source>It holds a package that this station did not make; it was not touched.</source>
        <translation>Nó chứa một gói dữ liệu không do trạm này tạo; nó chưa bị tác động.</translation>
    </message>
    <message>
        <source>Finish it at the station that began it.</source>
        <translation>Hoàn tất nó tại trạm đã bắt đầu.</translation>
    </message>
    <message>
        <source>Take it to the station that began it</source>
        <translation>Mang đến trạm đã bắt đầu nó</translation>
    </message>
    <message>
        <source>An identity is not well formed</source>
        <translation>Một định danh sai định dạng</translation>
    </message>
    <message>
        <source>It was not used.</source>
        <translation>Nó không được sử dụng.</translation>
    </message>
    <message>
        <source>Correct it; an IMEI has 15 digits, the last one a check digit.</source>
        <translation>Sửa lại; IMEI có 15 chữ số, chữ số cuối là số kiểm tra.</translation>
    </message>
    <message>
        <source>No identity is left</source>
        <translation>Không còn định danh nào</translation>
    </message>
    <message>
        <source>No new device can be started; those in work go on.</source>
        <translation>Không bắt đầu được thiết bị mới; thiết bị đang làm vẫn tiếp tục.</translation>
    </message>
    <message>
        <source>Give the order more identities.</source>
        <translation>Cấp thêm định danh cho lệnh sản xuất.</translation>
    </message>
    <message>
        <source>Call the supervisor: no identity is left</source>
        <translation>Gọi giám sát: hết định danh</translation>
    </message>
    <message>
        <source>The identity belongs to another device</source>
        <translation>Định danh này thuộc về thiết bị khác</translation>
    </message>
    <message>
        <source>It was not given out a second time.</source>
        <translation>Nó không được cấp lần thứ hai.</translation>
    </message>
    <message>
        <source>Connect it again, and it gets another identity; if it repeats, call the supervisor.</source>
        <translation>Cắm lại để nhận định danh khác; nếu lặp lại, gọi giám sát.</translation>
    </message>
    <message>
        <source>The range of identities is not well formed</source>
        <translation>Dải định danh sai định dạng</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>Không lấy gì từ đó.</translation>
    </message>
    <message>
        <source>Write it as imei:TAC-FIRST..LAST, mac:FIRST..LAST or os:PEN-FIRST..LAST, for example imei:35824005-000000..000999 or os:32473-000001..000999.</source>
        <translation>Viết theo dạng imei:TAC-FIRST..LAST, mac:FIRST..LAST hoặc os:PEN-FIRST..LAST, ví dụ imei:35824005-000000..000999 hoặc os:32473-000001..000999.</translation>
    </message>
    <message>
        <source>Correct the range of identities</source>
        <translation>Sửa dải định danh</translation>
    </message>
    <message>
        <source>The file of identities has bad lines</source>
        <translation>Tệp định danh có dòng sai</translation>
    </message>
    <message>
        <source>Correct the lines named, then try again.</source>
        <translation>Sửa các dòng đã nêu, rồi thử lại.</translation>
    </message>
    <message>
        <source>Correct the file of identities</source>
        <translation>Sửa tệp định danh</translation>
    </message>
    <message>
        <source>The identities do not fit the profile</source>
        <translation>Định danh không phù hợp với hồ sơ cấu hình</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>Không lấy gì cả.</translation>
    </message>
    <message>
        <source>Change --identities to what the profile asks for, or --profile to one that they fit; a chip that has identities keeps its profile.</source>
        <translation>Đổi --identities theo yêu cầu của hồ sơ cấu hình, hoặc đổi --profile cho hợp với định danh; chip đã có định danh thì giữ hồ sơ cấu hình của nó.</translation>
    </message>
    <message>
        <source>Choose identities that fit the profile</source>
        <translation>Chọn định danh hợp với hồ sơ</translation>
    </message>
    <message>
        <source>The profile is not well formed</source>
        <translation>Hồ sơ cấu hình sai định dạng</translation>
    </message>
    <message>
        <source>Correct the line named.</source>
        <translation>Sửa dòng đã nêu.</translation>
    </message>
    <message>
        <source>Correct the profile</source>
        <translation>Sửa hồ sơ cấu hình</translation>
    </message>
    <message>
        <source>There is no profile of this name</source>
        <translation>Không có hồ sơ cấu hình nào mang tên này</translation>
    </message>
    <message>
        <source>Nothing was started.</source>
        <translation>Chưa bắt đầu gì cả.</translation>
    </message>
    <message>
        <source>Choose one from the home&apos;s profiles folder.</source>
        <translation>Chọn một hồ sơ trong thư mục profiles của thư mục trạm.</translation>
    </message>
    <message>
        <source>Choose another profile</source>
        <translation>Chọn hồ sơ cấu hình khác</translation>
    </message>
    <message>
        <source>The chip maker&apos;s list has bad lines</source>
        <translation>Danh sách của nhà sản xuất chip có dòng sai</translation>
    </message>
    <message>
        <source>Correct the lines named: one chip ID in hexadecimal a line.</source>
        <translation>Sửa các dòng đã nêu: mỗi dòng một ID chip dạng thập lục phân.</translation>
    </message>
    <message>
        <source>Correct the chip maker&apos;s list</source>
        <translation>Sửa danh sách của nhà sản xuất chip</translation>
    </message>
    <message>
        <source>The profile needs the manufacturer&apos;s number, and this home has none</source>
        <translation>Hồ sơ cấu hình cần số của nhà sản xuất, mà thư mục trạm này không có</translation>
    </message>
    <message>
        <source>Its certificates (CWT) name the private enterprise number; no device was started.</source>
        <translation>Chứng chỉ của nó (CWT) ghi số doanh nghiệp riêng (PEN); chưa bắt đầu thiết bị nào.</translation>
    </message>
    <message>
        <source>Add it with `keyline init --home HOME --manufacturer NAME --pen N`, or choose another profile.</source>
        <translation>Thêm bằng `keyline init --home HOME --manufacturer NAME --pen N`, hoặc chọn hồ sơ cấu hình khác.</translation>
    </message>
    <message>
        <source>Add the manufacturer&apos;s number</source>
        <translation>Thêm số của nhà sản xuất</translation>
    </message>
    <message>
        <source>The passphrase does not open the key store</source>
        <translation>Cụm mật khẩu không mở được kho khóa</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Không có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Check the passphrase, its file and the keyboard layout.</source>
        <translation>Kiểm tra cụm mật khẩu, tệp chứa nó và kiểu bàn phím.</translation>
    </message>
    <message>
        <source>Check the passphrase</source>
        <translation>Kiểm tra cụm mật khẩu</translation>
    </message>
    <message>
        <source>No passphrase was given</source>
        <translation>Chưa có cụm mật khẩu</translation>
    </message>
    <message>
        <source>The key store stays closed.</source>
        <translation>Kho khóa vẫn đóng.</translation>
    </message>
    <message>
        <source>Use --passphrase-file, set KEYLINE_PASSPHRASE_FILE, or run it on a terminal.</source>
        <translation>Dùng --passphrase-file, đặt KEYLINE_PASSPHRASE_FILE, hoặc chạy trên terminal.</translation>
    </message>
    <message>
        <source>Give the passphrase</source>
        <translation>Nhập cụm mật khẩu</translation>
    </message>
    <message>
        <source>The passphrase is too short</source>
        <translation>Cụm mật khẩu quá ngắn</translation>
    </message>
    <message>
        <source>Choose one of at least 8 characters.</source>
        <translation>Chọn cụm có ít nhất 8 ký tự.</translation>
    </message>
    <message>
        <source>Choose a longer passphrase</source>
        <translation>Chọn cụm mật khẩu dài hơn</translation>
    </message>
    <message>
        <source>The key store is damaged</source>
        <translation>Kho khóa bị hỏng</translation>
    </message>
    <message>
        <source>The keys named cannot be used; the registry and the other files are untouched.</source>
        <translation>Không dùng được các khóa đã nêu; sổ đăng ký và các tệp khác không bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>Bring back the station&apos;s database alone, never the registry with it; or make a new station with `keyline init --from`.</source>
        <translation>Chỉ khôi phục cơ sở dữ liệu của trạm, tuyệt đối không kèm sổ đăng ký; hoặc tạo trạm mới bằng `keyline init --from`.</translation>
    </message>
    <message>
        <source>This home has no key store</source>
        <translation>Thư mục trạm này không có kho khóa</translation>
    </message>
    <message>
        <source>Check the folder, or make a station with `keyline init`.</source>
        <translation>Kiểm tra thư mục, hoặc tạo trạm bằng `keyline init`.</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Chọn thư mục khác</translation>
    </message>
    <message>
        <source>A key is not in the key store</source>
        <translation>Kho khóa thiếu một khóa</translation>
    </message>
    <message>
        <source>The step that needs it cannot be done.</source>
        <translation>Không thực hiện được bước cần đến nó.</translation>
    </message>
    <message>
        <source>Check which station this is; a supervisor can bring the key from the export file.</source>
        <translation>Kiểm tra đây là trạm nào; giám sát có thể lấy lại khóa từ tệp đã xuất.</translation>
    </message>
    <message>
        <source>A key is not well formed</source>
        <translation>Một khóa sai định dạng</translation>
    </message>
    <message>
        <source>Give a key of the kind asked for.</source>
        <translation>Cung cấp khóa đúng loại được yêu cầu.</translation>
    </message>
    <message>
        <source>Give a key of the kind asked for</source>
        <translation>Cung cấp khóa đúng loại yêu cầu</translation>
    </message>
    <message>
        <source>No prepared key pair is left</source>
        <translation>Không còn cặp khóa tạo sẵn</translation>
    </message>
    <message>
        <source>Make more with `keyline vault fill`.</source>
        <translation>Tạo thêm bằng `keyline vault fill`.</translation>
    </message>
    <message>
        <source>Call the supervisor: no key pair is left</source>
        <translation>Gọi giám sát: hết cặp khóa</translation>
    </message>
    <message>
        <source>The key export is damaged or is no key export</source>
        <translation>Tệp xuất khóa bị hỏng hoặc không phải tệp xuất khóa</translation>
    </message>
    <message>
        <source>Use another copy of the file.</source>
        <translation>Dùng bản sao khác của tệp.</translation>
    </message>
    <message>
        <source>Use another copy of the file</source>
        <translation>Dùng bản sao khác của tệp</translation>
    </message>
    <message>
        <source>The key pair is in use for another chip</source>
        <translation>Cặp khóa đang dùng cho chip khác</translation>
    </message>
    <message>
        <source>This passphrase is the key store&apos;s own</source>
        <translation>Đây chính là cụm mật khẩu của kho khóa</translation>
    </message>
    <message>
        <source>Nothing was written: an export that it opens protects nothing that the station does not.</source>
        <translation>Chưa ghi gì: bản xuất mở bằng cụm này không an toàn hơn chính trạm.</translation>
    </message>
    <message>
        <source>Choose another passphrase for the export, and keep the two apart.</source>
        <translation>Chọn cụm mật khẩu khác cho bản xuất và cất giữ hai cụm riêng biệt.</translation>
    </message>
    <message>
        <source>Choose another passphrase</source>
        <translation>Chọn cụm mật khẩu khác</translation>
    </message>
    <message>
        <source>The two passphrases typed are not the same</source>
        <translation>Hai cụm mật khẩu đã gõ không giống nhau</translation>
    </message>
    <message>
        <source>Type the same passphrase twice.</source>
        <translation>Gõ cùng một cụm mật khẩu hai lần.</translation>
    </message>
    <message>
        <source>Type the same passphrase twice</source>
        <translation>Gõ cùng một cụm mật khẩu hai lần</translation>
    </message>
    <message>
        <source>The registry is not there</source>
        <translation>Không tìm thấy sổ đăng ký</translation>
    </message>
    <message>
        <source>Nothing was sent or looked up.</source>
        <translation>Chưa gửi hay tra cứu gì.</translation>
    </message>
    <message>
        <source>Check the folder or the address of the registry.</source>
        <translation>Kiểm tra thư mục hoặc địa chỉ của sổ đăng ký.</translation>
    </message>
    <message>
        <source>Another program writes to this registry</source>
        <translation>Một chương trình khác đang ghi vào sổ đăng ký này</translation>
    </message>
    <message>
        <source>Close the other program, then go on.</source>
        <translation>Đóng chương trình kia, rồi tiếp tục.</translation>
    </message>
    <message>
        <source>The registry is damaged</source>
        <translation>Sổ đăng ký bị hỏng</translation>
    </message>
    <message>
        <source>What is named does not fit the rest; nothing was changed.</source>
        <translation>Phần được nêu không khớp với phần còn lại; không có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Run `keyline registry verify`; bring the place named back from a mirror.</source>
        <translation>Chạy `keyline registry verify`; khôi phục phần đã nêu từ bản sao gương.</translation>
    </message>
    <message>
        <source>The registry refused the record</source>
        <translation>Sổ đăng ký đã từ chối bản ghi</translation>
    </message>
    <message>
        <source>The device is not registered and was not sealed.</source>
        <translation>Thiết bị chưa được đăng ký và chưa được niêm phong.</translation>
    </message>
    <message>
        <source>Call the supervisor; the reason is given with the code.</source>
        <translation>Gọi giám sát; lý do ghi kèm mã.</translation>
    </message>
    <message>
        <source>The registry does not know this chip</source>
        <translation>Sổ đăng ký không biết chip này</translation>
    </message>
    <message>
        <source>It has no backup for it.</source>
        <translation>Trong đó không có bản sao lưu cho nó.</translation>
    </message>
    <message>
        <source>Check the chip ID and the registry; ask the other registries of the manufacturer.</source>
        <translation>Kiểm tra ID chip và sổ đăng ký; hỏi các sổ đăng ký khác của nhà sản xuất.</translation>
    </message>
    <message>
        <source>Check the chip ID and the registry</source>
        <translation>Kiểm tra ID chip và sổ đăng ký</translation>
    </message>
    <message>
        <source>The record of this chip was erased on request</source>
        <translation>Bản ghi của chip này đã bị xóa theo yêu cầu</translation>
    </message>
    <message>
        <source>Its backup is gone for good.</source>
        <translation>Bản sao lưu của nó đã mất vĩnh viễn.</translation>
    </message>
    <message>
        <source>Ask the manufacturer.</source>
        <translation>Hỏi nhà sản xuất.</translation>
    </message>
    <message>
        <source>Ask the manufacturer</source>
        <translation>Hỏi nhà sản xuất</translation>
    </message>
    <message>
        <source>This chip was retired</source>
        <translation>Chip này đã ngừng sử dụng</translation>
    </message>
    <message>
        <source>Its record is no longer for use.</source>
        <translation>Bản ghi của nó không còn được dùng.</translation>
    </message>
    <message>
        <source>The proof of registration does not hold</source>
        <translation>Bằng chứng đăng ký không đúng</translation>
    </message>
    <message>
        <source>The registry cannot show that it made this record public.</source>
        <translation>Sổ đăng ký không chứng tỏ được đã công bố bản ghi này.</translation>
    </message>
    <message>
        <source>Use another source, and report this registry.</source>
        <translation>Dùng nguồn khác và báo cáo sổ đăng ký này.</translation>
    </message>
    <message>
        <source>Use another source; report this one</source>
        <translation>Dùng nguồn khác; báo cáo nguồn này</translation>
    </message>
    <message>
        <source>The registry&apos;s statement does not hold</source>
        <translation>Tuyên bố của sổ đăng ký không đúng</translation>
    </message>
    <message>
        <source>It is not what a station of the manufacturer signed.</source>
        <translation>Đó không phải nội dung mà trạm của nhà sản xuất đã ký.</translation>
    </message>
    <message>
        <source>The station that signed was not enrolled</source>
        <translation>Trạm đã ký chưa được ghi danh</translation>
    </message>
    <message>
        <source>The record may be made up.</source>
        <translation>Bản ghi có thể là giả.</translation>
    </message>
    <message>
        <source>The record is not the one that was registered</source>
        <translation>Bản ghi không phải bản đã được đăng ký</translation>
    </message>
    <message>
        <source>It was changed, damaged or held back.</source>
        <translation>Nó đã bị thay đổi, hỏng hoặc bị giữ lại.</translation>
    </message>
    <message>
        <source>The certificate does not hold</source>
        <translation>Chứng chỉ không đúng</translation>
    </message>
    <message>
        <source>The manufacturer did not sign it, or it is not in the agreed form.</source>
        <translation>Nhà sản xuất không ký nó, hoặc nó không đúng định dạng quy ước.</translation>
    </message>
    <message>
        <source>The record is of another chip</source>
        <translation>Bản ghi là của chip khác</translation>
    </message>
    <message>
        <source>It would not open on this device.</source>
        <translation>Nó sẽ không mở được trên thiết bị này.</translation>
    </message>
    <message>
        <source>The registry&apos;s log is older than before</source>
        <translation>Nhật ký của sổ đăng ký cũ hơn lần trước</translation>
    </message>
    <message>
        <source>Records may be hidden.</source>
        <translation>Có thể có bản ghi bị che giấu.</translation>
    </message>
    <message>
        <source>Call the supervisor; use another source</source>
        <translation>Gọi giám sát; dùng nguồn khác</translation>
    </message>
    <message>
        <source>The registry&apos;s log is not the one seen before</source>
        <translation>Nhật ký của sổ đăng ký không phải nhật ký đã thấy trước đây</translation>
    </message>
    <message>
        <source>It shows different people different records.</source>
        <translation>Nó cho mỗi người thấy các bản ghi khác nhau.</translation>
    </message>
    <message>
        <source>The registry&apos;s checkpoint does not hold</source>
        <translation>Điểm kiểm tra của sổ đăng ký không đúng</translation>
    </message>
    <message>
        <source>It is not signed by the log that the trust file names.</source>
        <translation>Nó không được ký bởi nhật ký nêu trong tệp tin cậy.</translation>
    </message>
    <message>
        <source>Check the trust file; use another source, and report this registry.</source>
        <translation>Kiểm tra tệp tin cậy; dùng nguồn khác và báo cáo sổ đăng ký này.</translation>
    </message>
    <message>
        <source>Check the trust file; use another source</source>
        <translation>Kiểm tra tệp tin cậy; dùng nguồn khác</translation>
    </message>
    <message>
        <source>Too few witnesses have signed the checkpoint lately</source>
        <translation>Gần đây quá ít bên chứng kiến đã ký điểm kiểm tra</translation>
    </message>
    <message>
        <source>The log may show others something else.</source>
        <translation>Nhật ký có thể cho người khác thấy nội dung khác.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock; wait and repeat, or use another source.</source>
        <translation>Kiểm tra đồng hồ của máy này; chờ rồi làm lại, hoặc dùng nguồn khác.</translation>
    </message>
    <message>
        <source>Wait, or use another source</source>
        <translation>Chờ, hoặc dùng nguồn khác</translation>
    </message>
    <message>
        <source>The trust file is not well formed</source>
        <translation>Tệp tin cậy sai định dạng</translation>
    </message>
    <message>
        <source>Get the file from the manufacturer once more.</source>
        <translation>Lấy lại tệp từ nhà sản xuất.</translation>
    </message>
    <message>
        <source>Get the trust file once more</source>
        <translation>Lấy lại tệp tin cậy</translation>
    </message>
    <message>
        <source>The registry refused the record of a sealed device</source>
        <translation>Sổ đăng ký từ chối bản ghi của một thiết bị đã niêm phong</translation>
    </message>
    <message>
        <source>It was sealed while its record was queued; it has no backup and could not be brought back.</source>
        <translation>Nó được niêm phong khi bản ghi còn chờ; nó không có bản sao lưu và không thể khôi phục.</translation>
    </message>
    <message>
        <source>Call the device back by its chip ID and keep it aside; tell engineering the reason given.</source>
        <translation>Thu hồi thiết bị theo ID chip và để riêng; báo lý do đã nêu cho bộ phận kỹ thuật.</translation>
    </message>
    <message>
        <source>The registry is older than this station</source>
        <translation>Sổ đăng ký cũ hơn trạm này</translation>
    </message>
    <message>
        <source>It lacks a record that this station filed there; no device was started.</source>
        <translation>Nó thiếu một bản ghi mà trạm này đã nộp; chưa bắt đầu thiết bị nào.</translation>
    </message>
    <message>
        <source>Bring back the newest copy of the registry; do not go on with this one.</source>
        <translation>Khôi phục bản sao mới nhất của sổ đăng ký; không tiếp tục với bản này.</translation>
    </message>
    <message>
        <source>Stop; call the supervisor</source>
        <translation>Dừng lại; gọi giám sát</translation>
    </message>
    <message>
        <source>The registry is another station&apos;s</source>
        <translation>Sổ đăng ký là của trạm khác</translation>
    </message>
    <message>
        <source>The log there was made with another key than this home&apos;s; nothing was changed.</source>
        <translation>Nhật ký ở đó được tạo bằng khóa khác với khóa của thư mục trạm này; không có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Put this home&apos;s own registry back in the place named, from its newest copy.</source>
        <translation>Đặt lại sổ đăng ký của chính thư mục trạm này vào vị trí đã nêu, từ bản sao mới nhất.</translation>
    </message>
    <message>
        <source>This folder is no station&apos;s home</source>
        <translation>Thư mục này không phải thư mục của trạm nào</translation>
    </message>
    <message>
        <source>This folder is a station&apos;s home already</source>
        <translation>Thư mục này đã là thư mục của một trạm</translation>
    </message>
    <message>
        <source>Use it as it is, or choose another folder.</source>
        <translation>Dùng nguyên như vậy, hoặc chọn thư mục khác.</translation>
    </message>
    <message>
        <source>Another station is running on this home</source>
        <translation>Một trạm khác đang chạy trên thư mục trạm này</translation>
    </message>
    <message>
        <source>Close the other one, or choose another home.</source>
        <translation>Đóng trạm kia, hoặc chọn thư mục trạm khác.</translation>
    </message>
    <message>
        <source>The home cannot be written</source>
        <translation>Không ghi được vào thư mục trạm</translation>
    </message>
    <message>
        <source>Give this user the right to write there, or mount the disk for writing.</source>
        <translation>Cấp quyền ghi cho người dùng này, hoặc gắn ổ đĩa ở chế độ ghi.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Ổ đĩa đã đầy</translation>
    </message>
    <message>
        <source>What was acknowledged is safe; no step goes on until there is room.</source>
        <translation>Những gì đã xác nhận vẫn an toàn; không bước nào tiếp tục cho đến khi có chỗ trống.</translation>
    </message>
    <message>
        <source>Make room on the disk, then go on.</source>
        <translation>Giải phóng chỗ trên ổ đĩa, rồi tiếp tục.</translation>
    </message>
    <message>
        <source>Call the supervisor: the disk is full</source>
        <translation>Gọi giám sát: ổ đĩa đã đầy</translation>
    </message>
    <message>
        <source>A database file is damaged</source>
        <translation>Một tệp cơ sở dữ liệu bị hỏng</translation>
    </message>
    <message>
        <source>The file named cannot be used; the others are untouched.</source>
        <translation>Không dùng được tệp đã nêu; các tệp khác không bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>Keep the file, bring back only the one named from its newest backup, and tell engineering.</source>
        <translation>Giữ lại tệp, chỉ khôi phục tệp đã nêu từ bản sao lưu mới nhất, và báo bộ phận kỹ thuật.</translation>
    </message>
    <message>
        <source>A database could not be used</source>
        <translation>Không dùng được cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>What was acknowledged is safe.</source>
        <translation>Những gì đã xác nhận vẫn an toàn.</translation>
    </message>
    <message>
        <source>Check the disk, or the database that is named, then go on.</source>
        <translation>Kiểm tra ổ đĩa, hoặc cơ sở dữ liệu được nêu, rồi tiếp tục.</translation>
    </message>
    <message>
        <source>The database was made by a newer version</source>
        <translation>Cơ sở dữ liệu do phiên bản mới hơn tạo ra</translation>
    </message>
    <message>
        <source>Use the newer program.</source>
        <translation>Dùng chương trình mới hơn.</translation>
    </message>
    <message>
        <source>Use the newer program</source>
        <translation>Dùng chương trình mới hơn</translation>
    </message>
    <message>
        <source>A file cannot be read</source>
        <translation>Không đọc được tệp</translation>
    </message>
    <message>
        <source>Check its name and its rights.</source>
        <translation>Kiểm tra tên và quyền của nó.</translation>
    </message>
    <message>
        <source>Check the file&apos;s name and rights</source>
        <translation>Kiểm tra tên và quyền của tệp</translation>
    </message>
    <message>
        <source>A file cannot be written</source>
        <translation>Không ghi được tệp</translation>
    </message>
    <message>
        <source>It was not saved; what was there is unchanged.</source>
        <translation>Chưa lưu; nội dung cũ không thay đổi.</translation>
    </message>
    <message>
        <source>Check the folder and its rights, or choose another place.</source>
        <translation>Kiểm tra thư mục và quyền của nó, hoặc chọn chỗ khác.</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Chọn chỗ khác</translation>
    </message>
    <message>
        <source>The file is there already</source>
        <translation>Tệp đã có sẵn</translation>
    </message>
    <message>
        <source>It was not replaced.</source>
        <translation>Nó không bị thay thế.</translation>
    </message>
    <message>
        <source>Choose another name, or remove it.</source>
        <translation>Chọn tên khác, hoặc xóa nó.</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>Chọn tên khác</translation>
    </message>
    <message>
        <source>A part of this home is gone</source>
        <translation>Thư mục trạm này bị mất một phần</translation>
    </message>
    <message>
        <source>What is left was made with it; nothing was made in its place.</source>
        <translation>Phần còn lại được tạo cùng với nó; không tạo gì để thay thế.</translation>
    </message>
    <message>
        <source>Put the file named back from its newest backup, or choose another folder with --home.</source>
        <translation>Đặt lại tệp đã nêu từ bản sao lưu mới nhất, hoặc chọn thư mục khác bằng --home.</translation>
    </message>
    <message>
        <source>A settings file of this home is not well formed</source>
        <translation>Tệp cài đặt của thư mục trạm này sai định dạng</translation>
    </message>
    <message>
        <source>It was not used and not changed; keys, records and devices are untouched.</source>
        <translation>Nó không được sử dụng và không bị đổi; khóa, bản ghi và thiết bị không bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>Correct the line named, or remove the file to begin it anew.</source>
        <translation>Sửa dòng đã nêu, hoặc xóa tệp để bắt đầu lại.</translation>
    </message>
    <message>
        <source>The data is not in the expected form</source>
        <translation>Dữ liệu không đúng định dạng mong đợi</translation>
    </message>
    <message>
        <source>Check where it came from; get it once more.</source>
        <translation>Kiểm tra nguồn gốc; lấy lại một lần nữa.</translation>
    </message>
    <message>
        <source>Get the data once more</source>
        <translation>Lấy lại dữ liệu</translation>
    </message>
    <message>
        <source>The command was not understood</source>
        <translation>Không hiểu lệnh</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Chưa làm gì cả.</translation>
    </message>
    <message>
        <source>See its --help.</source>
        <translation>Xem --help của lệnh.</translation>
    </message>
    <message>
        <source>See its --help</source>
        <translation>Xem --help của lệnh</translation>
    </message>
    <message>
        <source>The work was stopped</source>
        <translation>Công việc đã bị dừng</translation>
    </message>
    <message>
        <source>What was done is kept, and nothing is half done.</source>
        <translation>Phần đã làm được giữ lại, không có gì dở dang.</translation>
    </message>
    <message>
        <source>Run the same command to go on.</source>
        <translation>Chạy lại lệnh đó để tiếp tục.</translation>
    </message>
    <message>
        <source>Run the same command to go on</source>
        <translation>Chạy lại lệnh đó để tiếp tục</translation>
    </message>
    <message>
        <source>This address cannot be served</source>
        <translation>Không thể phục vụ ở địa chỉ này</translation>
    </message>
    <message>
        <source>Another program has it, or this machine has no such address; nothing was begun.</source>
        <translation>Chương trình khác đang giữ nó, hoặc máy này không có địa chỉ đó; chưa bắt đầu gì cả.</translation>
    </message>
    <message>
        <source>End the other program, or give another address and port with --listen.</source>
        <translation>Đóng chương trình kia, hoặc cho địa chỉ và cổng khác bằng --listen.</translation>
    </message>
    <message>
        <source>Give another address and port</source>
        <translation>Cho địa chỉ và cổng khác</translation>
    </message>
    <message>
        <source>Something happened that this program does not know</source>
        <translation>Đã xảy ra điều mà chương trình này không biết</translation>
    </message>
    <message>
        <source>The device or file was left as it was.</source>
        <translation>Thiết bị hoặc tệp được giữ nguyên.</translation>
    </message>
    <message>
        <source>Call the supervisor; send engineering the report.</source>
        <translation>Gọi giám sát; gửi báo cáo cho bộ phận kỹ thuật.</translation>
    </message>
    <message>
        <source>No device appeared</source>
        <translation>Không thấy thiết bị nào</translation>
    </message>
    <message>
        <source>It has no power, or the cable is faulty.</source>
        <translation>Thiết bị không có điện, hoặc cáp bị hỏng.</translation>
    </message>
    <message>
        <source>Check battery and cable; connect it again.</source>
        <translation>Kiểm tra pin và cáp; cắm lại.</translation>
    </message>
    <message>
        <source>Close the other program; run this again.</source>
        <translation>Đóng chương trình kia; chạy lại.</translation>
    </message>
    <message>
        <source>It was not touched; it is not for here.</source>
        <translation>Nó chưa bị tác động; nó không thuộc về đây.</translation>
    </message>
    <message>
        <source>Connect the right device.</source>
        <translation>Cắm đúng thiết bị.</translation>
    </message>
    <message>
        <source>It can be saved; what was done is kept.</source>
        <translation>Có thể cứu được; phần đã làm được giữ lại.</translation>
    </message>
    <message>
        <source>Connect it again; charge it first if it stays silent.</source>
        <translation>Cắm lại; nếu vẫn im lặng, sạc trước.</translation>
    </message>
    <message>
        <source>One of them is a copy; neither was changed.</source>
        <translation>Một trong hai là bản sao; cả hai đều không bị thay đổi.</translation>
    </message>
    <message>
        <source>Connect one device at a time.</source>
        <translation>Mỗi lần chỉ cắm một thiết bị.</translation>
    </message>
    <message>
        <source>The device&apos;s keys are in order</source>
        <translation>Khóa của thiết bị vẫn ổn</translation>
    </message>
    <message>
        <source>Nothing is wrong here; its fault lies elsewhere.</source>
        <translation>Ở đây không có gì sai; hỏng hóc nằm ở chỗ khác.</translation>
    </message>
    <message>
        <source>Look for another fault.</source>
        <translation>Tìm hỏng hóc khác.</translation>
    </message>
    <message>
        <source>The device was never finished</source>
        <translation>Thiết bị chưa bao giờ được hoàn tất</translation>
    </message>
    <message>
        <source>It holds keys that were never registered.</source>
        <translation>Nó chứa khóa chưa bao giờ được đăng ký.</translation>
    </message>
    <message>
        <source>Send it to a provisioning station.</source>
        <translation>Gửi đến trạm nạp khóa.</translation>
    </message>
    <message>
        <source>The device is new</source>
        <translation>Thiết bị còn mới</translation>
    </message>
    <message>
        <source>It never had keys.</source>
        <translation>Nó chưa bao giờ có khóa.</translation>
    </message>
    <message>
        <source>Its memory chip is worn; its keys are safe in the registry.</source>
        <translation>Chip nhớ của nó đã mòn; khóa vẫn an toàn trong sổ đăng ký.</translation>
    </message>
    <message>
        <source>The registry has no record of this chip</source>
        <translation>Sổ đăng ký không có bản ghi của chip này</translation>
    </message>
    <message>
        <source>This source cannot bring it back.</source>
        <translation>Nguồn này không khôi phục được nó.</translation>
    </message>
    <message>
        <source>Ask the manufacturer for the right registry; try there.</source>
        <translation>Hỏi nhà sản xuất sổ đăng ký đúng; thử ở đó.</translation>
    </message>
    <message>
        <source>The record was erased on request</source>
        <translation>Bản ghi đã bị xóa theo yêu cầu</translation>
    </message>
    <message>
        <source>Its backup is gone for good; this device cannot be saved.</source>
        <translation>Bản sao lưu của nó đã mất vĩnh viễn; không thể cứu thiết bị này.</translation>
    </message>
    <message>
        <source>Tell the owner; the manufacturer can say more.</source>
        <translation>Báo cho chủ thiết bị; nhà sản xuất có thể cho biết thêm.</translation>
    </message>
    <message>
        <source>The registry cannot be reached</source>
        <translation>Không kết nối được với sổ đăng ký</translation>
    </message>
    <message>
        <source>The device can be saved; only the source is missing.</source>
        <translation>Có thể cứu thiết bị; chỉ thiếu nguồn.</translation>
    </message>
    <message>
        <source>Use a mirror or a file, or repeat later.</source>
        <translation>Dùng bản sao gương hoặc tệp, hoặc làm lại sau.</translation>
    </message>
    <message>
        <source>What the registry gave does not hold</source>
        <translation>Nội dung sổ đăng ký đưa ra không đúng</translation>
    </message>
    <message>
        <source>Use another source, and report this one.</source>
        <translation>Dùng nguồn khác và báo cáo nguồn này.</translation>
    </message>
    <message>
        <source>The registry shows an older or another log than before</source>
        <translation>Sổ đăng ký cho thấy nhật ký cũ hơn hoặc khác trước</translation>
    </message>
    <message>
        <source>Records may be hidden; nothing was written to the device.</source>
        <translation>Có thể có bản ghi bị che giấu; chưa ghi gì vào thiết bị.</translation>
    </message>
    <message>
        <source>The device says the backup is another chip&apos;s</source>
        <translation>Thiết bị báo rằng bản sao lưu là của chip khác</translation>
    </message>
    <message>
        <source>Its chip was replaced or gives a wrong ID; it cannot be saved here.</source>
        <translation>Chip của nó đã bị thay hoặc báo sai ID; ở đây không cứu được.</translation>
    </message>
    <message>
        <source>Send it to the manufacturer.</source>
        <translation>Gửi cho nhà sản xuất.</translation>
    </message>
    <message>
        <source>The device cannot open its own backup</source>
        <translation>Thiết bị không mở được bản sao lưu của chính nó</translation>
    </message>
    <message>
        <source>Its chip key is damaged; it cannot be saved here.</source>
        <translation>Khóa chip của nó bị hỏng; ở đây không cứu được.</translation>
    </message>
    <message>
        <source>This trust file is not for it; it was not touched.</source>
        <translation>Tệp tin cậy này không dành cho nó; nó chưa bị tác động.</translation>
    </message>
    <message>
        <source>Use the trust file of its manufacturer.</source>
        <translation>Dùng tệp tin cậy của nhà sản xuất ra nó.</translation>
    </message>
    <message>
        <source>The device was not understood</source>
        <translation>Không hiểu được thiết bị</translation>
    </message>
    <message>
        <source>It speaks a newer protocol or breaks it; it was left as it was.</source>
        <translation>Nó dùng giao thức mới hơn hoặc vi phạm giao thức; nó được giữ nguyên.</translation>
    </message>
    <message>
        <source>The device was pulled out</source>
        <translation>Thiết bị đã bị rút ra giữa chừng</translation>
    </message>
    <message>
        <source>Nothing is lost; it goes on when connected again.</source>
        <translation>Không mất gì; công việc sẽ tiếp tục khi cắm lại.</translation>
    </message>
    <message>
        <source>Connect the same device again.</source>
        <translation>Cắm lại chính thiết bị đó.</translation>
    </message>
    <message>
        <source>It must not be given out.</source>
        <translation>Không được giao thiết bị cho khách.</translation>
    </message>
    <message>
        <source>Run this once more; then send it to the manufacturer.</source>
        <translation>Chạy lại một lần nữa; rồi gửi cho nhà sản xuất.</translation>
    </message>
    <message>
        <source>The report was not saved</source>
        <translation>Báo cáo chưa được lưu</translation>
    </message>
    <message>
        <source>The device is restored all the same.</source>
        <translation>Thiết bị vẫn đã được khôi phục.</translation>
    </message>
    <message>
        <source>Choose another place for the report.</source>
        <translation>Chọn chỗ khác cho báo cáo.</translation>
    </message>
    <message>
        <source>The device was left as it was.</source>
        <translation>Thiết bị được giữ nguyên.</translation>
    </message>
    <message>
        <source>Run this again; send the report to the manufacturer.</source>
        <translation>Chạy lại; gửi báo cáo cho nhà sản xuất.</translation>
    </message>
    <message>
        <source>The IMEI&apos;s check digit does not fit</source>
        <translation>Số kiểm tra của IMEI không khớp</translation>
    </message>
    <message>
        <source>A digit was misread, or the label is wrong; it was not used.</source>
        <translation>Một chữ số bị đọc sai, hoặc nhãn sai; nó không được sử dụng.</translation>
    </message>
    <message>
        <source>Scan it once more; if it repeats, call the supervisor.</source>
        <translation>Quét lại; nếu lặp lại, gọi giám sát.</translation>
    </message>
    <message>
        <source>Misread: scan the label once more</source>
        <translation>Đọc sai: quét lại nhãn</translation>
    </message>
    <message>
        <source>This IMEI is of another model</source>
        <translation>IMEI này thuộc kiểu máy khác</translation>
    </message>
    <message>
        <source>Its first eight digits are not the order&apos;s; it was not used.</source>
        <translation>Tám chữ số đầu không khớp với lệnh sản xuất; nó không được sử dụng.</translation>
    </message>
    <message>
        <source>Scan the label of this device; if it repeats, call the supervisor.</source>
        <translation>Quét nhãn của thiết bị này; nếu lặp lại, gọi giám sát.</translation>
    </message>
    <message>
        <source>Another model: scan this device&apos;s label</source>
        <translation>Kiểu máy khác: quét nhãn của thiết bị này</translation>
    </message>
    <message>
        <source>This is a number of another kind</source>
        <translation>Đây là một loại số khác</translation>
    </message>
    <message>
        <source>The order asks for another one; it was not used.</source>
        <translation>Lệnh sản xuất cần loại khác; nó không được sử dụng.</translation>
    </message>
    <message>
        <source>Scan the label that the order asks for.</source>
        <translation>Quét nhãn mà lệnh sản xuất yêu cầu.</translation>
    </message>
    <message>
        <source>Another number: scan the right label</source>
        <translation>Số khác: quét đúng nhãn</translation>
    </message>
    <message>
        <source>This is a product barcode (EAN)</source>
        <translation>Đây là mã vạch sản phẩm (EAN)</translation>
    </message>
    <message>
        <source>It is the same on every box and names no device.</source>
        <translation>Mã này giống nhau trên mọi hộp và không chỉ ra thiết bị nào.</translation>
    </message>
    <message>
        <source>Scan the IMEI label.</source>
        <translation>Quét nhãn IMEI.</translation>
    </message>
    <message>
        <source>A product barcode: scan the IMEI label</source>
        <translation>Mã vạch sản phẩm: quét nhãn IMEI</translation>
    </message>
    <message>
        <source>This is the number of a SIM card (ICCID)</source>
        <translation>Đây là số của thẻ SIM (ICCID)</translation>
    </message>
    <message>
        <source>It names the card, not the device.</source>
        <translation>Số này chỉ thẻ, không chỉ thiết bị.</translation>
    </message>
    <message>
        <source>A SIM card: scan the IMEI label</source>
        <translation>Thẻ SIM: quét nhãn IMEI</translation>
    </message>
    <message>
        <source>This is the number of an eSIM (EID)</source>
        <translation>Đây là số của eSIM (EID)</translation>
    </message>
    <message>
        <source>It names the eSIM, not the device.</source>
        <translation>Số này chỉ eSIM, không chỉ thiết bị.</translation>
    </message>
    <message>
        <source>An eSIM: scan the IMEI label</source>
        <translation>eSIM: quét nhãn IMEI</translation>
    </message>
    <message>
        <source>This is a link or a setting (QR)</source>
        <translation>Đây là liên kết hoặc mã cài đặt (QR)</translation>
    </message>
    <message>
        <source>It names no device; nothing was opened.</source>
        <translation>Mã này không chỉ thiết bị nào; chưa mở gì cả.</translation>
    </message>
    <message>
        <source>A link: scan the IMEI label</source>
        <translation>Liên kết: quét nhãn IMEI</translation>
    </message>
    <message>
        <source>These sixteen digits are an IMEISV</source>
        <translation>Mười sáu chữ số này là IMEISV</translation>
    </message>
    <message>
        <source>It has no check digit, so it was not used.</source>
        <translation>Nó không có số kiểm tra nên không được sử dụng.</translation>
    </message>
    <message>
        <source>Scan the IMEI label, of fifteen digits.</source>
        <translation>Quét nhãn IMEI có mười lăm chữ số.</translation>
    </message>
    <message>
        <source>Sixteen digits: scan the IMEI label</source>
        <translation>Mười sáu chữ số: quét nhãn IMEI</translation>
    </message>
    <message>
        <source>The scan is too long</source>
        <translation>Nội dung quét quá dài</translation>
    </message>
    <message>
        <source>No label that is asked for is so long; it was not used.</source>
        <translation>Không nhãn nào được yêu cầu dài như vậy; nó không được sử dụng.</translation>
    </message>
    <message>
        <source>Too long: scan the IMEI label</source>
        <translation>Quá dài: quét nhãn IMEI</translation>
    </message>
    <message>
        <source>The scan holds characters that no label has</source>
        <translation>Nội dung quét có ký tự không nhãn nào có</translation>
    </message>
    <message>
        <source>The scanner is set wrong, or sent rubbish; it was not used.</source>
        <translation>Máy quét cài đặt sai, hoặc gửi dữ liệu rác; nó không được sử dụng.</translation>
    </message>
    <message>
        <source>Scan it once more; if it repeats, check the scanner on the test page.</source>
        <translation>Quét lại; nếu lặp lại, kiểm tra máy quét ở trang thử.</translation>
    </message>
    <message>
        <source>Unreadable: scan the label once more</source>
        <translation>Không đọc được: quét lại nhãn</translation>
    </message>
    <message>
        <source>The scanner types with another keyboard layout</source>
        <translation>Máy quét gõ theo kiểu bàn phím khác</translation>
    </message>
    <message>
        <source>Its digits and letters arrive changed; nothing was used.</source>
        <translation>Chữ số và chữ cái bị đổi khi đến nơi; không sử dụng gì cả.</translation>
    </message>
    <message>
        <source>Set the scanner to this keyboard&apos;s layout; the test page helps.</source>
        <translation>Đặt máy quét theo kiểu bàn phím này; trang thử sẽ giúp.</translation>
    </message>
    <message>
        <source>Scanner set wrong: call the supervisor</source>
        <translation>Máy quét cài đặt sai: gọi giám sát</translation>
    </message>
    <message>
        <source>The card or sticker was misread</source>
        <translation>Thẻ hoặc nhãn dán bị đọc sai</translation>
    </message>
    <message>
        <source>Its check character does not fit, or it is none of this station&apos;s.</source>
        <translation>Ký tự kiểm tra không khớp, hoặc nó không phải của trạm này.</translation>
    </message>
    <message>
        <source>Scan it once more; if it repeats, print it anew.</source>
        <translation>Quét lại; nếu lặp lại, in lại.</translation>
    </message>
    <message>
        <source>Misread: scan the card once more</source>
        <translation>Đọc sai: quét lại thẻ</translation>
    </message>
    <message>
        <source>Nothing that was asked for is on this label</source>
        <translation>Nhãn này không có nội dung được yêu cầu</translation>
    </message>
    <message>
        <source>Another label: scan the IMEI label</source>
        <translation>Nhãn khác: quét nhãn IMEI</translation>
    </message>
    <message>
        <source>This label was scanned already</source>
        <translation>Nhãn này đã được quét rồi</translation>
    </message>
    <message>
        <source>It is another device&apos;s, or the same number twice; it was not used.</source>
        <translation>Nó của thiết bị khác, hoặc trùng số; nó không được sử dụng.</translation>
    </message>
    <message>
        <source>Scan the label of this device.</source>
        <translation>Quét nhãn của thiết bị này.</translation>
    </message>
    <message>
        <source>Scanned already: scan this device&apos;s label</source>
        <translation>Đã quét rồi: quét nhãn của thiết bị này</translation>
    </message>
    <message>
        <source>This label belongs to another device</source>
        <translation>Nhãn này thuộc về thiết bị khác</translation>
    </message>
    <message>
        <source>That device has this number for good; it was not used.</source>
        <translation>Số này vĩnh viễn thuộc thiết bị kia; nó không được sử dụng.</translation>
    </message>
    <message>
        <source>Another device&apos;s: scan this device&apos;s label</source>
        <translation>Của thiết bị khác: quét nhãn của thiết bị này</translation>
    </message>
    <message>
        <source>No device waits for a label</source>
        <translation>Không thiết bị nào chờ nhãn</translation>
    </message>
    <message>
        <source>The order gives numbers by itself; the scan was not used.</source>
        <translation>Lệnh sản xuất tự cấp số; nội dung quét không được sử dụng.</translation>
    </message>
    <message>
        <source>Connect a device; it gets its number by itself.</source>
        <translation>Cắm thiết bị; nó sẽ tự nhận số.</translation>
    </message>
    <message>
        <source>No label is needed</source>
        <translation>Không cần nhãn</translation>
    </message>
    <message>
        <source>This station has no such slot</source>
        <translation>Trạm này không có khe như vậy</translation>
    </message>
    <message>
        <source>The sticker is another station&apos;s; nothing changed.</source>
        <translation>Nhãn dán là của trạm khác; không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Scan a sticker of this station.</source>
        <translation>Quét nhãn dán của trạm này.</translation>
    </message>
    <message>
        <source>Scan a sticker of this station</source>
        <translation>Quét nhãn dán của trạm này</translation>
    </message>
    <message>
        <source>The number is the device&apos;s already</source>
        <translation>Số này đã thuộc về thiết bị</translation>
    </message>
    <message>
        <source>It was noted for good and cannot be taken back by a key.</source>
        <translation>Nó đã được ghi vĩnh viễn và không thể rút lại bằng phím.</translation>
    </message>
    <message>
        <source>Put the device aside and call the supervisor.</source>
        <translation>Để riêng thiết bị và gọi giám sát.</translation>
    </message>
    <message>
        <source>Put it aside; call the supervisor</source>
        <translation>Để riêng; gọi giám sát</translation>
    </message>
    <message>
        <source>The label is another device&apos;s</source>
        <translation>Nhãn là của thiết bị khác</translation>
    </message>
    <message>
        <source>This device is not finished before its own label is scanned.</source>
        <translation>Thiết bị này chưa hoàn tất khi chưa quét nhãn của chính nó.</translation>
    </message>
    <message>
        <source>Take the label off, stick on the right one and scan it.</source>
        <translation>Gỡ nhãn ra, dán đúng nhãn và quét.</translation>
    </message>
    <message>
        <source>Wrong label: stick on the right one</source>
        <translation>Sai nhãn: dán đúng nhãn</translation>
    </message>
    <message>
        <source>The text does not fit in the label&apos;s code</source>
        <translation>Nội dung không vừa với mã trên nhãn</translation>
    </message>
    <message>
        <source>No label was made; the device is not finished without it.</source>
        <translation>Chưa tạo nhãn; không có nhãn thì thiết bị chưa hoàn tất.</translation>
    </message>
    <message>
        <source>Choose a shorter text or another code in the profile.</source>
        <translation>Chọn nội dung ngắn hơn hoặc loại mã khác trong hồ sơ cấu hình.</translation>
    </message>
    <message>
        <source>No label: call the supervisor</source>
        <translation>Không có nhãn: gọi giám sát</translation>
    </message>
    <message>
        <source>The label could not be made</source>
        <translation>Không tạo được nhãn</translation>
    </message>
    <message>
        <source>The device is not finished without it.</source>
        <translation>Không có nhãn thì thiết bị chưa hoàn tất.</translation>
    </message>
    <message>
        <source>There is no printer of this name</source>
        <translation>Không có máy in nào mang tên này</translation>
    </message>
    <message>
        <source>Labels wait; nothing is lost.</source>
        <translation>Nhãn đang chờ; không mất gì.</translation>
    </message>
    <message>
        <source>Choose a printer, or save labels to a folder.</source>
        <translation>Chọn máy in, hoặc lưu nhãn vào thư mục.</translation>
    </message>
    <message>
        <source>No printer: call the supervisor</source>
        <translation>Không có máy in: gọi giám sát</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>Máy in không trả lời</translation>
    </message>
    <message>
        <source>Check its paper, power and cable; the labels are printed then.</source>
        <translation>Kiểm tra giấy, nguồn và cáp; sau đó nhãn sẽ được in.</translation>
    </message>
    <message>
        <source>Check the printer&apos;s paper, power, cable</source>
        <translation>Kiểm tra giấy, nguồn, cáp của máy in</translation>
    </message>
    <message>
        <source>The printer did not take the label</source>
        <translation>Máy in không nhận nhãn</translation>
    </message>
    <message>
        <source>The label waits; nothing is lost.</source>
        <translation>Nhãn đang chờ; không mất gì.</translation>
    </message>
    <message>
        <source>Check the printer, then print the label again.</source>
        <translation>Kiểm tra máy in, rồi in lại nhãn.</translation>
    </message>
    <message>
        <source>Check the printer, print it again</source>
        <translation>Kiểm tra máy in, in lại</translation>
    </message>
    <message>
        <source>No device of this station has this identity</source>
        <translation>Không thiết bị nào của trạm này có định danh này</translation>
    </message>
    <message>
        <source>A registry has no list of identities, so it can only be asked by chip ID.</source>
        <translation>Sổ đăng ký không có danh sách định danh, nên chỉ hỏi được theo ID chip.</translation>
    </message>
    <message>
        <source>Check the number, or look up the chip ID.</source>
        <translation>Kiểm tra số, hoặc tra theo ID chip.</translation>
    </message>
    <message>
        <source>The virtual devices did not start</source>
        <translation>Thiết bị ảo không khởi động</translation>
    </message>
    <message>
        <source>The demo has nothing to work on; nothing else is touched.</source>
        <translation>Bản trình diễn không có gì để làm; những thứ khác không bị đụng đến.</translation>
    </message>
    <message>
        <source>See that `keyline-device` is beside this program, then start the demo once more.</source>
        <translation>Bảo đảm `keyline-device` nằm cạnh chương trình này, rồi khởi động lại bản trình diễn.</translation>
    </message>
    <message>
        <source>This is not the PIN</source>
        <translation>Đây không phải mã PIN</translation>
    </message>
    <message>
        <source>The station stays locked; devices at work go on.</source>
        <translation>Trạm vẫn khóa; thiết bị đang làm vẫn tiếp tục.</translation>
    </message>
    <message>
        <source>Type the PIN; whoever starts the station can set another one.</source>
        <translation>Nhập mã PIN; người khởi động trạm có thể đặt mã khác.</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <translation>Nhập mã PIN</translation>
    </message>
    <message>
        <source>Too many PINs were wrong</source>
        <translation>Nhập sai mã PIN quá nhiều lần</translation>
    </message>
    <message>
        <source>The station stays locked for a while; devices at work go on.</source>
        <translation>Trạm sẽ khóa một lúc; thiết bị đang làm vẫn tiếp tục.</translation>
    </message>
    <message>
        <source>Wait for as long as is shown, then type the PIN.</source>
        <translation>Chờ hết thời gian hiển thị, rồi nhập mã PIN.</translation>
    </message>
    <message>
        <source>Wait, then type the PIN</source>
        <translation>Chờ, rồi nhập mã PIN</translation>
    </message>
    <message>
        <source>This PIN is too easy or too short</source>
        <translation>Mã PIN này quá dễ hoặc quá ngắn</translation>
    </message>
    <message>
        <source>No PIN was changed.</source>
        <translation>Mã PIN chưa được đổi.</translation>
    </message>
    <message>
        <source>Choose 4 to 12 digits that are neither all alike nor in a row.</source>
        <translation>Chọn 4 đến 12 chữ số, không giống nhau hết và không liên tiếp.</translation>
    </message>
    <message>
        <source>Choose another PIN</source>
        <translation>Chọn mã PIN khác</translation>
    </message>
    <message>
        <source>The station is locked</source>
        <translation>Trạm đang khóa</translation>
    </message>
    <message>
        <source>Devices at work go on; new ones wait.</source>
        <translation>Thiết bị đang làm vẫn tiếp tục; thiết bị mới phải chờ.</translation>
    </message>
    <message>
        <source>Sign in, and they begin by themselves.</source>
        <translation>Đăng nhập, chúng sẽ tự bắt đầu.</translation>
    </message>
    <message>
        <source>Sign in, and it begins</source>
        <translation>Đăng nhập để bắt đầu</translation>
    </message>
    <message>
        <source>The file of the lock&apos;s PIN is damaged</source>
        <translation>Tệp mã PIN khóa màn hình bị hỏng</translation>
    </message>
    <message>
        <source>Nobody can sign in; devices at work go on.</source>
        <translation>Không ai đăng nhập được; thiết bị đang làm vẫn tiếp tục.</translation>
    </message>
    <message>
        <source>Set a new PIN: `keyline station lock-pin set --home DIR`.</source>
        <translation>Đặt mã PIN mới: `keyline station lock-pin set --home DIR`.</translation>
    </message>
    <message>
        <source>Join the group that owns the port; sign in again; run this again.</source>
        <translation>Thêm người dùng vào nhóm sở hữu cổng; đăng nhập lại; chạy lại.</translation>
    </message>
    <message>
        <source>Replace the memory chip; run this again.</source>
        <translation>Thay chip nhớ; chạy lại.</translation>
    </message>
    <message>
        <source>Update this program; run it again.</source>
        <translation>Cập nhật chương trình này; chạy lại.</translation>
    </message>
    <message>
        <source>Can be saved</source>
        <translation>Cứu được</translation>
    </message>
    <message>
        <source>Not for here</source>
        <translation>Không thuộc về đây</translation>
    </message>
    <message>
        <source>Nothing is wrong here</source>
        <translation>Ở đây không có gì sai</translation>
    </message>
    <message>
        <source>For a provisioning station</source>
        <translation>Dành cho trạm nạp khóa</translation>
    </message>
    <message>
        <source>Can be saved after repair</source>
        <translation>Cứu được sau khi sửa chữa</translation>
    </message>
    <message>
        <source>Can be saved from another source</source>
        <translation>Cứu được từ nguồn khác</translation>
    </message>
    <message>
        <source>Can be saved with the right trust file</source>
        <translation>Cứu được với đúng tệp tin cậy</translation>
    </message>
    <message>
        <source>Can be saved after an update</source>
        <translation>Cứu được sau khi cập nhật</translation>
    </message>
    <message>
        <source>Cannot be saved here</source>
        <translation>Ở đây không cứu được</translation>
    </message>
    <message>
        <source>Must not be given out</source>
        <translation>Không được giao cho khách</translation>
    </message>
    <message>
        <source>The device is saved</source>
        <translation>Thiết bị đã được cứu</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <source>Check the number, or use the chip ID</source>
        <translation>Kiểm tra số, hoặc dùng ID chip</translation>
    </message>
    <message>
        <source>The device was put aside</source>
        <translation>Thiết bị đã được để riêng</translation>
    </message>
    <message>
        <source>It is not finished; what was done is kept.</source>
        <translation>Thiết bị chưa hoàn tất; phần đã làm được giữ lại.</translation>
    </message>
    <message>
        <source>Take it out; connect it again when its label is at hand.</source>
        <translation>Rút ra; cắm lại khi có nhãn của nó.</translation>
    </message>
    <message>
        <source>The registry is not available</source>
        <translation>Sổ đăng ký hiện không sẵn sàng</translation>
    </message>
    <message>
        <source>Nothing was lost; a station keeps what it has to file, and sends it later.</source>
        <translation>Không mất gì; trạm giữ những gì phải gửi và gửi sau.</translation>
    </message>
    <message>
        <source>Read the reason it gave, or check the network and the address; a station goes on by itself.</source>
        <translation>Đọc lý do nó đưa ra, hoặc kiểm tra mạng và địa chỉ; trạm tự tiếp tục.</translation>
    </message>
    <message>
        <source>Wait; call the supervisor</source>
        <translation>Chờ; gọi giám sát</translation>
    </message>
    <message>
        <source>What answers at this address is no registry</source>
        <translation>Thứ trả lời tại địa chỉ này không phải là sổ đăng ký</translation>
    </message>
    <message>
        <source>Nothing of its answer was believed.</source>
        <translation>Câu trả lời của nó không được tin.</translation>
    </message>
    <message>
        <source>Check the address, and what stands between here and there.</source>
        <translation>Hãy kiểm tra địa chỉ và những gì nằm giữa đây và đó.</translation>
    </message>
    <message>
        <source>This station may not write to the registry</source>
        <translation>Trạm này không được ghi vào sổ đăng ký</translation>
    </message>
    <message>
        <source>Its key is not enrolled there; the records wait here.</source>
        <translation>Khóa của nó chưa được ghi danh ở đó; các bản ghi chờ ở đây.</translation>
    </message>
    <message>
        <source>Have the registry&apos;s administrator enrol this station&apos;s key.</source>
        <translation>Nhờ quản trị viên của sổ đăng ký ghi danh khóa của trạm này.</translation>
    </message>
    <message>
        <source>The registry refused the entry</source>
        <translation>Sổ đăng ký đã từ chối mục này</translation>
    </message>
    <message>
        <source>Nothing was written to it.</source>
        <translation>Không có gì được ghi vào đó.</translation>
    </message>
    <message>
        <source>Check the key that signs, and what it signs; the reason is given with the code.</source>
        <translation>Kiểm tra khóa dùng để ký và nội dung được ký; lý do được nêu cùng mã.</translation>
    </message>
    <message>
        <source>The registry knows of no such agreement</source>
        <translation>Sổ đăng ký không biết thỏa thuận này</translation>
    </message>
    <message>
        <source>It was ended, or is with another registry; no record was given.</source>
        <translation>Nó đã kết thúc, hoặc là với sổ đăng ký khác; không có bản ghi nào được đưa ra.</translation>
    </message>
    <message>
        <source>Ask the registry&apos;s operator for an agreement file; the log can be read without one.</source>
        <translation>Hãy xin người vận hành sổ đăng ký một tệp thỏa thuận; nhật ký vẫn đọc được khi không có nó.</translation>
    </message>
    <message>
        <source>Put aside: take it out</source>
        <translation>Để riêng: rút ra</translation>
    </message>
    <message>
        <source>No order is running</source>
        <translation>Không có lệnh sản xuất nào đang chạy</translation>
    </message>
    <message>
        <source>The label was not taken; nothing waits for it.</source>
        <translation>Nhãn không được nhận; không có gì chờ nhãn này.</translation>
    </message>
    <message>
        <source>Start an order first, then scan the label again.</source>
        <translation>Hãy bắt đầu lệnh sản xuất trước, rồi quét lại nhãn.</translation>
    </message>
    <message>
        <source>Start an order first</source>
        <translation>Bắt đầu lệnh sản xuất trước</translation>
    </message>
    <message>
        <source>Only part of a label arrived, or two at once</source>
        <translation>Chỉ nhận được một phần nhãn, hoặc hai nhãn dính nhau</translation>
    </message>
    <message>
        <source>Nothing of it was used.</source>
        <translation>Không có phần nào được dùng.</translation>
    </message>
    <message>
        <source>Scan it once more; if it repeats, set the scanner to send Enter after each scan.</source>
        <translation>Quét lại; nếu lặp lại, đặt máy quét gửi Enter sau mỗi lần quét.</translation>
    </message>
    <message>
        <source>Scan the label once more</source>
        <translation>Quét lại nhãn</translation>
    </message>
    <message>
        <source>Nothing was begun.</source>
        <translation>Chưa bắt đầu việc gì.</translation>
    </message>
    <message>
        <source>It was changed or damaged, or is another log&apos;s than the trust file names; nothing was written to the device.</source>
        <translation>Nội dung bị thay đổi, bị hỏng, hoặc thuộc một nhật ký khác với tệp tin cậy; không có gì được ghi vào thiết bị.</translation>
    </message>
    <message>
        <source>Check the trust file; use another source, and report this one.</source>
        <translation>Kiểm tra tệp tin cậy; dùng nguồn khác và báo cáo nguồn này.</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>Put it in the red bin</source>
        <translation>Bỏ vào thùng đỏ</translation>
    </message>
    <message>
        <source>Call the supervisor</source>
        <translation>Gọi giám sát</translation>
    </message>
    <message>
        <source>Connect it again</source>
        <translation>Cắm lại</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Manufacturer key</source>
        <translation>Khóa nhà sản xuất</translation>
    </message>
    <message>
        <source>Master key</source>
        <translation>Khóa chủ</translation>
    </message>
    <message>
        <source>Station key</source>
        <translation>Khóa trạm</translation>
    </message>
    <message>
        <source>Custodian key</source>
        <translation>Khóa người giữ</translation>
    </message>
    <message>
        <source>Administrator key</source>
        <translation>Khóa quản trị</translation>
    </message>
    <message>
        <source>Log key</source>
        <translation>Khóa nhật ký</translation>
    </message>
    <message>
        <source>signs devices&apos; certificates</source>
        <translation>ký chứng chỉ của thiết bị</translation>
    </message>
    <message>
        <source>each device&apos;s channel key comes from it</source>
        <translation>khóa kênh của mỗi thiết bị được dẫn xuất từ nó</translation>
    </message>
    <message>
        <source>signs this station&apos;s records</source>
        <translation>ký bản ghi của trạm này</translation>
    </message>
    <message>
        <source>signs that a chip is retired or erased</source>
        <translation>ký việc ngừng sử dụng hoặc xóa chip</translation>
    </message>
    <message>
        <source>signs who may write to the registry</source>
        <translation>ký xác nhận ai được ghi vào sổ đăng ký</translation>
    </message>
    <message>
        <source>signs the registry&apos;s checkpoints</source>
        <translation>ký điểm kiểm tra của sổ đăng ký</translation>
    </message>
</context>
<context>
    <name>Repair</name>
    <message>
        <source>Save the report</source>
        <translation>Lưu báo cáo</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Text (*.txt)</source>
        <translation>PDF (*.pdf);;Văn bản (*.txt)</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Số sê-ri</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Đang kết nối</translation>
    </message>
    <message>
        <source>Reading the chip</source>
        <translation>Đang đọc chip</translation>
    </message>
    <message>
        <source>Asking the registry</source>
        <translation>Đang hỏi sổ đăng ký</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Sẵn sàng</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Đang khôi phục</translation>
    </message>
    <message>
        <source>Proving its keys</source>
        <translation>Chứng minh khóa</translation>
    </message>
    <message>
        <source>Pulled out</source>
        <translation>Đã rút ra</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Ổn</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Đã khôi phục</translation>
    </message>
    <message>
        <source>A mirror with %1 log entries</source>
        <translation>Bản sao gương với %1 mục nhật ký</translation>
    </message>
    <message>
        <source>A registry with %1 log entries</source>
        <translation>Sổ đăng ký với %1 mục nhật ký</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The registry&apos;s log signed its newest checkpoint</source>
        <translation>Nhật ký của sổ đăng ký đã ký điểm kiểm tra mới nhất</translation>
    </message>
    <message>
        <source>Independent witnesses signed it too</source>
        <translation>Các bên chứng kiến độc lập cũng đã ký</translation>
    </message>
    <message>
        <source>The log holds all that it held before</source>
        <translation>Nhật ký có mọi thứ nó từng có</translation>
    </message>
    <message>
        <source>The receipt proves that the log has this device</source>
        <translation>Biên nhận chứng minh nhật ký có thiết bị này</translation>
    </message>
    <message>
        <source>The statement is about this chip, and signed</source>
        <translation>Tuyên bố nói về chip này và đã được ký</translation>
    </message>
    <message>
        <source>The station that signed it was enrolled</source>
        <translation>Trạm ký nó đã được ghi danh</translation>
    </message>
    <message>
        <source>No revision is missing or hidden</source>
        <translation>Không bản sửa đổi nào thiếu hoặc bị che giấu</translation>
    </message>
    <message>
        <source>The record is the one that was registered</source>
        <translation>Bản ghi đúng là bản đã đăng ký</translation>
    </message>
    <message>
        <source>The manufacturer signed the certificate</source>
        <translation>Nhà sản xuất đã ký chứng chỉ</translation>
    </message>
    <message>
        <source>The backup is this chip&apos;s</source>
        <translation>Bản sao lưu là của chip này</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Kết nối</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>Chứng minh</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Định danh</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Kiểu máy</translation>
    </message>
    <message>
        <source>Chip ID</source>
        <translation>ID chip</translation>
    </message>
    <message>
        <source>Sealed revision</source>
        <translation>Bản sửa đổi đã niêm phong</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết cục</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Các bước</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Sổ đăng ký</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Trust file</source>
        <translation>Tệp tin cậy</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Đã đăng ký</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Hồ sơ cấu hình</translation>
    </message>
    <message>
        <source>Log entry</source>
        <translation>Mục nhật ký</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Đúng</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Không đúng</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Chưa kiểm tra</translation>
    </message>
    <message>
        <source>Restored; its keys are proved</source>
        <translation>Đã khôi phục; khóa đã được chứng minh</translation>
    </message>
    <message>
        <source>Restored; only the manufacturer can prove its keys</source>
        <translation>Đã khôi phục; chỉ nhà sản xuất chứng minh được khóa</translation>
    </message>
    <message>
        <source>Its keys are in order; nothing was written</source>
        <translation>Khóa vẫn ổn; chưa ghi gì</translation>
    </message>
    <message>
        <source>It stores what the registry has; nothing was written</source>
        <translation>Thiết bị lưu đúng những gì sổ đăng ký có; chưa ghi gì</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>Chưa khôi phục</translation>
    </message>
    <message>
        <source>Not finished; it goes on when it is connected again</source>
        <translation>Chưa xong; sẽ tiếp tục khi cắm lại</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>Báo cáo này</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Lập lúc</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Repair report</source>
        <translation>Báo cáo sửa chữa</translation>
    </message>
</context>
<context>
    <name>ScanText</name>
    <message>
        <source>The same scan again; nothing was done</source>
        <translation>Quét trùng; không làm gì</translation>
    </message>
    <message>
        <source>%1 waits for slot %2</source>
        <translation>%1 chờ khe %2</translation>
    </message>
    <message>
        <source>%1 waits for the next device</source>
        <translation>%1 chờ thiết bị tiếp theo</translation>
    </message>
    <message>
        <source>%1: one label more is needed</source>
        <translation>%1: cần thêm một nhãn</translation>
    </message>
    <message>
        <source>%1 is for slot %2</source>
        <translation>%1 dành cho khe %2</translation>
    </message>
    <message>
        <source>The next label is for slot %1</source>
        <translation>Nhãn tiếp theo dành cho khe %1</translation>
    </message>
    <message>
        <source>Slot %1 has its label</source>
        <translation>Khe %1 đã có nhãn</translation>
    </message>
    <message>
        <source>The last scan was taken back</source>
        <translation>Đã rút lại lần quét vừa rồi</translation>
    </message>
    <message>
        <source>There is no scan to take back</source>
        <translation>Không có lần quét nào để rút lại</translation>
    </message>
    <message>
        <source>Card: %1</source>
        <translation>Thẻ: %1</translation>
    </message>
    <message>
        <source>%1. %2 (%3)</source>
        <extracomment>a scan that was refused: %1 what it is, %2 what to do, %3 the code</extracomment>
        <translation>%1. %2 (%3)</translation>
    </message>
    <message>
        <source>The device in slot %1 gets %2. Esc takes it back.</source>
        <translation>Thiết bị ở khe %1 nhận %2. Esc để rút lại.</translation>
    </message>
    <message>
        <source>The next device gets %1. Esc takes it back.</source>
        <translation>Thiết bị tiếp theo nhận %1. Esc để rút lại.</translation>
    </message>
    <message>
        <source>Slot %1: its rejected device is in the red bin</source>
        <translation>Khe %1: thiết bị bị loại đã ở trong thùng đỏ</translation>
    </message>
    <message>
        <source>Slot %1 waits no longer</source>
        <translation>Khe %1 không chờ nữa</translation>
    </message>
    <message>
        <source>No rejected device waits for the red bin</source>
        <translation>Không có thiết bị bị loại nào chờ vào thùng đỏ</translation>
    </message>
    <message>
        <source>No slot waits for a scan or a device</source>
        <translation>Không khe nào chờ quét hay chờ thiết bị</translation>
    </message>
    <message>
        <source>%1; %2 waits no longer</source>
        <extracomment>%1 what became of a scan; %2 the number on the label whose place it took</extracomment>
        <translation>%1; %2 không còn chờ nữa</translation>
    </message>
    <message>
        <source>The device in slot %1 gets %2, not %3. Esc takes it back.</source>
        <translation>Thiết bị ở khe %1 nhận %2, không phải %3. Esc để rút lại.</translation>
    </message>
    <message>
        <source>The next device gets %1, not %2. Esc takes it back.</source>
        <translation>Thiết bị tiếp theo nhận %1, không phải %2. Esc để rút lại.</translation>
    </message>
</context>
<context>
    <name>SlotCardPainter</name>
    <message>
        <source>Chip %1</source>
        <translation>Chip %1</translation>
    </message>
</context>
<context>
    <name>SlotWords</name>
    <message>
        <source>d MMM</source>
        <extracomment>a date without year, as QLocale::toString takes it: day and month</extracomment>
        <translation>d/M</translation>
    </message>
    <message>
        <source>Connect a device</source>
        <translation>Cắm thiết bị</translation>
    </message>
    <message>
        <source>Last: %1 %2</source>
        <extracomment>%1 is PASS, FAIL, HOLD or DONE; %2 a time of day</extracomment>
        <translation>Vừa rồi: %1 %2</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>Thiết bị lạ</translation>
    </message>
    <message>
        <source>Leave it or remove it</source>
        <translation>Để yên hoặc rút ra</translation>
    </message>
    <message>
        <source>Leave it connected</source>
        <translation>Giữ nguyên kết nối</translation>
    </message>
    <message>
        <source>SCAN</source>
        <translation>QUÉT</translation>
    </message>
    <message>
        <source>Scan this device&apos;s label</source>
        <translation>Quét nhãn của thiết bị này</translation>
    </message>
    <message>
        <source>SCAN BACK</source>
        <translation>QUÉT LẠI</translation>
    </message>
    <message>
        <source>Stick the label on, scan it</source>
        <translation>Dán nhãn lên và quét</translation>
    </message>
    <message>
        <source>PUT BACK</source>
        <translation>CẮM LẠI</translation>
    </message>
    <message>
        <source>Connect it again, any slot</source>
        <translation>Cắm lại, khe nào cũng được</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Rút ra</translation>
    </message>
    <message>
        <source>DONE BEFORE</source>
        <translation>ĐÃ XONG</translation>
    </message>
    <message>
        <source>Finished %1. Take it out</source>
        <translation>Xong ngày %1. Rút ra</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>See the message above</source>
        <translation>Xem thông báo ở trên</translation>
    </message>
    <message>
        <source>Read chip</source>
        <translation>Đọc chip</translation>
    </message>
    <message>
        <source>Assign identity</source>
        <translation>Gán định danh</translation>
    </message>
    <message>
        <source>Make keys</source>
        <translation>Tạo khóa</translation>
    </message>
    <message>
        <source>Certify</source>
        <translation>Cấp chứng chỉ</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Trial opening</source>
        <translation>Mở thử</translation>
    </message>
    <message>
        <source>Prove keys</source>
        <translation>Chứng minh khóa</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Đăng ký</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Niêm phong</translation>
    </message>
    <message>
        <source>Scan RED BIN first, or press Del</source>
        <translation>Quét RED BIN trước, hoặc nhấn Del</translation>
    </message>
    <message>
        <source>Put it in the red bin, scan RED BIN</source>
        <translation>Bỏ vào thùng đỏ, quét RED BIN</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <extracomment>a slot without a device, in short: how the last one left it. %1 is PASS, FAIL, HOLD or DONE</extracomment>
        <translation>Vừa rồi: %1</translation>
    </message>
    <message>
        <source>Scan now: this device&apos;s label</source>
        <translation>Quét ngay: nhãn của thiết bị này</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Slot %1 is scanned first</source>
        <translation>Quét khe %1 trước</translation>
    </message>
    <message>
        <source>Waits for an order</source>
        <translation>Đang chờ lệnh sản xuất</translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <source>Versions of program, system and libraries</source>
        <translation>Phiên bản chương trình, hệ thống và thư viện</translation>
    </message>
    <message>
        <source>The station&apos;s settings</source>
        <translation>Cài đặt của trạm</translation>
    </message>
    <message>
        <source>How the windows look: theme, language, size</source>
        <translation>Hình thức cửa sổ: giao diện, ngôn ngữ, cỡ</translation>
    </message>
    <message>
        <source>Slots, and where their devices are attached</source>
        <translation>Các khe và nơi thiết bị được gắn</translation>
    </message>
    <message>
        <source>Which ports may be touched</source>
        <translation>Được dùng những cổng nào</translation>
    </message>
    <message>
        <source>The serial ports of this machine</source>
        <translation>Các cổng nối tiếp của máy này</translation>
    </message>
    <message>
        <source>Counts, check values and the state of the database</source>
        <translation>Số đếm, giá trị kiểm tra và trạng thái cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>The newest 200 visits: result, code and step, without identities</source>
        <translation>200 lượt mới nhất: kết quả, mã và bước, không có định danh</translation>
    </message>
    <message>
        <source>The registry&apos;s newest checkpoint</source>
        <translation>Điểm kiểm tra mới nhất của sổ đăng ký</translation>
    </message>
    <message>
        <source>The newest lines of the log</source>
        <translation>Các dòng mới nhất của nhật ký</translation>
    </message>
    <message>
        <source>A profile</source>
        <translation>Một hồ sơ cấu hình</translation>
    </message>
</context>
<context>
    <name>keyline::ui::AboutView</name>
    <message>
        <source>Gives devices their keys, files their backups in a permanent public registry, and brings dead devices back from it.</source>
        <translation>Nạp khóa cho thiết bị, lưu bản sao lưu vào sổ đăng ký công khai vĩnh viễn, và khôi phục thiết bị hỏng từ đó.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Được tạo bằng</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Định dạng</translation>
    </message>
</context>
<context>
    <name>keyline::ui::AddressField</name>
    <message>
        <source>%1 is no address of a registry. One begins with https:// or http://; a name and maybe a path follow.</source>
        <translation>%1 không phải địa chỉ sổ đăng ký. Địa chỉ bắt đầu bằng https:// hoặc http://; tiếp theo là tên và có thể có đường dẫn.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::AttentionList</name>
    <message>
        <source>Nothing needs you now</source>
        <translation>Hiện không có gì cần xử lý</translation>
    </message>
    <message>
        <source>Needs you:</source>
        <translation>Cần xử lý:</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>behind &quot;Needs you:&quot;, where not all entries have room</extracomment>
        <translation>
            <numerusform>còn %n mục</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::AuditView</name>
    <message>
        <source>First: %1.</source>
        <translation>Đầu tiên: %1.</translation>
    </message>
    <message>
        <source>%1 entries, %2 chips and %3 records in %4 s.</source>
        <translation>%1 mục, %2 chip và %3 bản ghi trong %4 giây.</translation>
    </message>
    <message>
        <source>Witnesses saw the checkpoint on %1.</source>
        <translation>Bên chứng kiến đã thấy điểm kiểm tra lúc %1.</translation>
    </message>
    <message>
        <source>Judged by what the registry says of itself: it agrees with itself, which does not make it the right one.</source>
        <translation>Đánh giá theo lời sổ đăng ký nói về chính nó: nó khớp với chính nó, nhưng chưa chắc là sổ đúng.</translation>
    </message>
    <message>
        <source>The whole log holds</source>
        <translation>Toàn bộ nhật ký đúng</translation>
    </message>
    <message>
        <source>The registry is broken</source>
        <translation>Sổ đăng ký không đúng</translation>
    </message>
    <message>
        <source>There may be more; the first %1 findings are shown.</source>
        <translation>Có thể còn nữa; hiển thị %1 phát hiện đầu tiên.</translation>
    </message>
    <message>
        <source>Back to the look-up</source>
        <translation>Quay lại tra cứu</translation>
    </message>
    <message>
        <source>The age of the checkpoint is not known: no witnesses are asked for.</source>
        <translation>Không biết tuổi của điểm kiểm tra: không yêu cầu nhân chứng.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::CheckList</name>
    <message>
        <source>It was checked on this computer, and holds.</source>
        <translation>Đã kiểm tra trên máy tính này và đúng.</translation>
    </message>
    <message>
        <source>It was not checked: %1</source>
        <translation>Chưa kiểm tra: %1</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
</context>
<context>
    <name>keyline::ui::CheckRow</name>
    <message>
        <source>waits</source>
        <translation>đang chờ</translation>
    </message>
    <message>
        <source>is being checked</source>
        <translation>đang kiểm tra</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>đúng</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>không đúng</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>chưa kiểm tra</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>keyline::ui::CheckWords</name>
    <message>
        <source>The registry signs how many entries it has, and one hash over all of them.</source>
        <translation>Sổ đăng ký ký số mục nó có, và một mã băm trên tất cả.</translation>
    </message>
    <message>
        <source>Witnesses of other houses sign the same checkpoint, so that nobody is shown a log of his own.</source>
        <translation>Bên chứng kiến của các tổ chức khác ký cùng điểm kiểm tra, để không ai bị cho xem một nhật ký riêng.</translation>
    </message>
    <message>
        <source>A log may only grow: what this computer saw of it before must still be in it.</source>
        <translation>Nhật ký chỉ được dài thêm: những gì máy này đã thấy trước đây phải còn trong đó.</translation>
    </message>
    <message>
        <source>The hashes of the proof lead from the statement to the checkpoint&apos;s root.</source>
        <translation>Các mã băm của bằng chứng dẫn từ tuyên bố đến gốc của điểm kiểm tra.</translation>
    </message>
    <message>
        <source>The statement is of this chip, and its signer&apos;s signature is good.</source>
        <translation>Tuyên bố là của chip này, và chữ ký của bên ký là đúng.</translation>
    </message>
    <message>
        <source>The administrator enrolled the signer before, for a trusted manufacturer, and had not revoked him.</source>
        <translation>Bên quản trị đã ghi danh bên ký từ trước, cho một nhà sản xuất tin cậy, và chưa thu hồi.</translation>
    </message>
    <message>
        <source>Each revision of the chip names the one before, none is missing, and the log has no other.</source>
        <translation>Mỗi bản sửa của chip nêu bản trước nó, không thiếu bản nào, và nhật ký không có bản nào khác.</translation>
    </message>
    <message>
        <source>The record has the digest that the statement names, and is this chip&apos;s.</source>
        <translation>Bản ghi có mã băm mà tuyên bố nêu, và là của chip này.</translation>
    </message>
    <message>
        <source>The manufacturer signed the certificate, for this chip, these identities and this key.</source>
        <translation>Nhà sản xuất đã ký chứng chỉ, cho chip này, các định danh này và khóa này.</translation>
    </message>
    <message>
        <source>The backup can be opened by this chip only.</source>
        <translation>Chỉ chip này mở được bản sao lưu.</translation>
    </message>
    <message>
        <source>The checkpoint is the log&apos;s</source>
        <translation>Điểm kiểm tra là của nhật ký</translation>
    </message>
    <message>
        <source>Witnesses have seen it</source>
        <translation>Bên chứng kiến đã thấy</translation>
    </message>
    <message>
        <source>Nothing was taken back</source>
        <translation>Không có gì bị rút lại</translation>
    </message>
    <message>
        <source>The statement is in the log</source>
        <translation>Tuyên bố có trong nhật ký</translation>
    </message>
    <message>
        <source>The statement is signed</source>
        <translation>Tuyên bố đã được ký</translation>
    </message>
    <message>
        <source>The station was enrolled</source>
        <translation>Trạm đã được ghi danh</translation>
    </message>
    <message>
        <source>The history is whole</source>
        <translation>Lịch sử đầy đủ</translation>
    </message>
    <message>
        <source>The record is the one registered</source>
        <translation>Bản ghi đúng là bản đã đăng ký</translation>
    </message>
    <message>
        <source>The certificate is the manufacturer&apos;s</source>
        <translation>Chứng chỉ là của nhà sản xuất</translation>
    </message>
    <message>
        <source>The backup is this chip&apos;s</source>
        <translation>Bản sao lưu là của chip này</translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <translation>Chưa kiểm tra: %1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Phát hiện: %1</translation>
    </message>
    <message>
        <source>Every entry is there and well formed</source>
        <translation>Mọi mục đều có và đúng định dạng</translation>
    </message>
    <message>
        <source>The entries make the checkpoint&apos;s root</source>
        <translation>Các mục tạo thành gốc của điểm kiểm tra</translation>
    </message>
    <message>
        <source>Every published hash is right</source>
        <translation>Mọi mã băm đã công bố đều đúng</translation>
    </message>
    <message>
        <source>Every entry is signed</source>
        <translation>Mọi mục đều được ký</translation>
    </message>
    <message>
        <source>Every signer was enrolled</source>
        <translation>Mọi bên ký đều được ghi danh</translation>
    </message>
    <message>
        <source>Every chip&apos;s revisions are in order</source>
        <translation>Các bản sửa của mọi chip đều đúng thứ tự</translation>
    </message>
    <message>
        <source>No signer&apos;s number is missing</source>
        <translation>Không thiếu số nào của bên ký</translation>
    </message>
    <message>
        <source>No device key is on two chips</source>
        <translation>Không khóa thiết bị nào nằm trên hai chip</translation>
    </message>
    <message>
        <source>Every record is the one registered</source>
        <translation>Mọi bản ghi đúng là bản đã đăng ký</translation>
    </message>
    <message>
        <source>Every certificate is the manufacturer&apos;s</source>
        <translation>Mọi chứng chỉ đều của nhà sản xuất</translation>
    </message>
    <message>
        <source>No identity is on two devices</source>
        <translation>Không định danh nào ở trên hai thiết bị</translation>
    </message>
    <message>
        <source>Prepared answers say what the log says</source>
        <translation>Câu trả lời soạn sẵn khớp với nhật ký</translation>
    </message>
    <message>
        <source>There was nothing to check.</source>
        <translation>Không có gì để kiểm tra.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things looked at</source>
        <translation>
            <numerusform>Đã xem %Ln mục</numerusform>
        </translation>
    </message>
    <message>
        <source>provisioned</source>
        <translation>đã nạp khóa</translation>
    </message>
    <message>
        <source>provisioned again</source>
        <translation>đã nạp khóa lại</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>đã ngừng sử dụng</translation>
    </message>
    <message>
        <source>erased on request</source>
        <translation>đã xóa theo yêu cầu</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ChecklistStep</name>
    <message>
        <source>Give %1 to whoever reads the registry, and to the repair centre.</source>
        <translation>Đưa %1 cho người đọc sổ đăng ký và trung tâm sửa chữa.</translation>
    </message>
    <message>
        <source>None yet: start an order (F3) before the first device.</source>
        <translation>Chưa có: bắt đầu lệnh sản xuất (F3) trước thiết bị đầu tiên.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s), the places of %1 are known. A new place takes the next free slot.</source>
        <translation>
            <numerusform>%Ln khe, đã biết vị trí của %1 khe. Vị trí mới nhận khe trống tiếp theo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours to do: copy %1 to another place each day, while the station is closed, and keep the passphrase elsewhere.</source>
        <translation>Việc của bạn: mỗi ngày sao chép %1 sang chỗ khác khi trạm đã đóng, và cất cụm mật khẩu ở nơi khác.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Sẵn sàng</translation>
    </message>
    <message>
        <source>Open the station</source>
        <translation>Mở trạm</translation>
    </message>
    <message>
        <source>The station is ready</source>
        <translation>Trạm đã sẵn sàng</translation>
    </message>
    <message>
        <source>Each line opens. Identities, fixture and ports can be changed later.</source>
        <translation>Mỗi dòng đều mở ra được. Sau này có thể đổi định danh, đồ gá và cổng.</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>Kho khóa</translation>
    </message>
    <message>
        <source>Registry and trust file</source>
        <translation>Sổ đăng ký và tệp tin cậy</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Định danh</translation>
    </message>
    <message>
        <source>Fixture</source>
        <translation>Đồ gá</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>%1, from labels with TAC %2</source>
        <translation>%1, từ nhãn có TAC %2</translation>
    </message>
    <message>
        <source>%1, from labels</source>
        <translation>%1, từ nhãn</translation>
    </message>
    <message>
        <source>chosen later</source>
        <translation>chọn sau</translation>
    </message>
    <message>
        <source>make one now</source>
        <translation>hãy tạo ngay</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ConnectPage</name>
    <message>
        <source>Connect a device</source>
        <translation>Cắm thiết bị</translation>
    </message>
    <message>
        <source>It starts by itself. Connect several if you like: each goes on by itself, and may be pulled out and connected again at any time.</source>
        <translation>Việc sẽ tự bắt đầu. Có thể cắm nhiều thiết bị: mỗi thiết bị tự chạy, và có thể rút ra rồi cắm lại bất cứ lúc nào.</translation>
    </message>
    <message>
        <source>Trust file and source…</source>
        <translation>Tệp tin cậy và nguồn…</translation>
    </message>
    <message>
        <source>These ports are not used until you say that repairs are done there:</source>
        <translation>Các cổng này chưa được dùng cho đến khi bạn xác nhận sẽ sửa chữa ở đó:</translation>
    </message>
    <message>
        <source>Use ports like this</source>
        <translation>Dùng các cổng như thế này</translation>
    </message>
</context>
<context>
    <name>keyline::ui::CourseBar</name>
    <message>
        <source>Connect</source>
        <translation>Kết nối</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Sẵn sàng</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>Chứng minh</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Các bước</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Bước %1 trên %2: %3</translation>
    </message>
</context>
<context>
    <name>keyline::ui::DemoPanel</name>
    <message>
        <source>Slot %1 · chip %2…</source>
        <translation>Khe %1 · chip %2…</translation>
    </message>
    <message>
        <source>Chip %1…</source>
        <translation>Chip %1…</translation>
    </message>
    <message>
        <source>Pull out</source>
        <translation>Rút ra</translation>
    </message>
    <message>
        <source>Plug in</source>
        <translation>Cắm vào</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Làm hỏng</translation>
    </message>
    <message>
        <source>Its memory chip dies: empty when it is plugged in again. The repair wizard brings it back.</source>
        <translation>Chip nhớ của nó hỏng: khi cắm lại sẽ trống. Trình sửa chữa sẽ khôi phục nó.</translation>
    </message>
    <message>
        <source>These devices are programs, not things. Pull one out in the middle of its work, put it back in another moment, break one and bring it back in the repair wizard.</source>
        <translation>Các thiết bị này là chương trình, không phải vật thật. Hãy rút một cái ra giữa chừng, lát sau cắm lại, làm hỏng một cái rồi khôi phục bằng trình sửa chữa.</translation>
    </message>
    <message>
        <source>Eight new devices</source>
        <translation>Tám thiết bị mới</translation>
    </message>
</context>
<context>
    <name>keyline::ui::DemoStrip</name>
    <message>
        <source>Virtual devices</source>
        <translation>Thiết bị ảo</translation>
    </message>
    <message>
        <source>Virtual devices…</source>
        <translation>Thiết bị ảo…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::DisplayMenu</name>
    <message>
        <source>Language and display</source>
        <translation>Ngôn ngữ và hiển thị</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Buttons for</source>
        <translation>Nút bấm cho</translation>
    </message>
    <message>
        <source>A mouse</source>
        <translation>Chuột</translation>
    </message>
    <message>
        <source>A finger</source>
        <translation>Ngón tay</translation>
    </message>
    <message>
        <source>A glove</source>
        <translation>Găng tay</translation>
    </message>
</context>
<context>
    <name>keyline::ui::DonePage</name>
    <message>
        <source>Next device</source>
        <translation>Thiết bị tiếp theo</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Lưu báo cáo…</translation>
    </message>
    <message>
        <source>Print the report…</source>
        <translation>In báo cáo…</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Đã khôi phục</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Ổn</translation>
    </message>
    <message>
        <source>%1. Take it out.</source>
        <translation>%1. Rút ra.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 giây</translation>
    </message>
    <message>
        <source>The report is saved: %1</source>
        <translation>Đã lưu báo cáo: %1</translation>
    </message>
</context>
<context>
    <name>keyline::ui::Drawer</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ErrorHelp</name>
    <message>
        <source>It is about</source>
        <translation>Liên quan đến</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Ý nghĩa</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>At the line</source>
        <translation>Tại chuyền</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Help on %1</source>
        <translation>Trợ giúp về %1</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ExportStep</name>
    <message>
        <source>Exported keys</source>
        <translation>Khóa đã xuất</translation>
    </message>
    <message>
        <source>The keys of your first station</source>
        <translation>Khóa của trạm đầu tiên</translation>
    </message>
    <message>
        <source>On that station: keyline vault export FILE. The file has a passphrase of its own. Identities do not come along: give this station another range.</source>
        <translation>Trên trạm đó: keyline vault export FILE. Tệp có cụm mật khẩu riêng. Định danh không đi kèm: hãy cấp cho trạm này dải khác.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>File of exported keys</source>
        <translation>Tệp khóa đã xuất</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the file</source>
        <translation>&amp;Cụm mật khẩu của tệp</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>Cụm mật khẩu của tệp</translation>
    </message>
</context>
<context>
    <name>keyline::ui::FailurePage</name>
    <message>
        <source>Next device</source>
        <translation>Thiết bị tiếp theo</translation>
    </message>
    <message>
        <source>Run this again</source>
        <translation>Chạy lại</translation>
    </message>
    <message>
        <source>Try another source…</source>
        <translation>Thử nguồn khác…</translation>
    </message>
    <message>
        <source>Choose a trust file…</source>
        <translation>Chọn tệp tin cậy…</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Chọn chỗ khác…</translation>
    </message>
    <message>
        <source>Keep watching</source>
        <translation>Tiếp tục theo dõi</translation>
    </message>
    <message>
        <source>It starts by itself as soon as a device appears.</source>
        <translation>Việc sẽ tự bắt đầu ngay khi thấy thiết bị.</translation>
    </message>
    <message>
        <source>It goes on by itself when it is connected again, at any port.</source>
        <translation>Việc sẽ tự tiếp tục khi cắm lại, ở cổng nào cũng được.</translation>
    </message>
    <message>
        <source>It goes on by itself once the port can be opened.</source>
        <translation>Việc sẽ tự tiếp tục khi mở được cổng.</translation>
    </message>
    <message>
        <source>It goes on by itself when the source is back.</source>
        <translation>Việc sẽ tự tiếp tục khi nguồn trở lại.</translation>
    </message>
    <message>
        <source>When one of the two is taken away, the other goes on by itself.</source>
        <translation>Khi rút một trong hai ra, cái còn lại sẽ tự tiếp tục.</translation>
    </message>
    <message>
        <source>When it is connected again, it is looked at once more.</source>
        <translation>Khi cắm lại, nó sẽ được xem lại một lần nữa.</translation>
    </message>
    <message>
        <source>Leave it unsaved</source>
        <translation>Không lưu</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Lưu báo cáo…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::FindPage</name>
    <message>
        <source>Finding its record</source>
        <translation>Tìm bản ghi của nó</translation>
    </message>
    <message>
        <source>%1. Nothing that the registry says is believed; each line is checked here.</source>
        <translation>%1. Không tin ngay điều gì sổ đăng ký nói; mỗi dòng đều được kiểm tra tại đây.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::HistoryModel</name>
    <message>
        <source>HOLD %1</source>
        <translation>HOLD %1</translation>
    </message>
    <message>
        <source>DONE BEFORE</source>
        <translation>ĐÃ XONG</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>chưa đọc</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Định danh</translation>
    </message>
    <message>
        <source>Chip ID</source>
        <translation>ID chip</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Mẫu máy</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Hồ sơ cấu hình</translation>
    </message>
</context>
<context>
    <name>keyline::ui::HistoryPage</name>
    <message numerus="yes">
        <source>more than %Ln visits</source>
        <translation>
            <numerusform>hơn %Ln lượt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln visits</source>
        <translation>
            <numerusform>%Ln lượt</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Đang đọc lịch sử</translation>
    </message>
    <message>
        <source>This takes a moment after the station was started.</source>
        <translation>Việc này mất một lát sau khi trạm khởi động.</translation>
    </message>
    <message>
        <source>No device was here yet</source>
        <translation>Chưa có thiết bị nào ở đây</translation>
    </message>
    <message>
        <source>Each device that passes, fails or is held gets a line here, for good.</source>
        <translation>Mỗi thiết bị đạt, không đạt hoặc bị giữ lại đều có một dòng ở đây, vĩnh viễn.</translation>
    </message>
    <message>
        <source>No visit fits “%1”</source>
        <translation>Không lượt nào khớp “%1”</translation>
    </message>
    <message>
        <source>Any part of an identity or chip ID will do.
Other words: a model or profile; pass, fail, hold, done; a code such as K-204.
Times: 2026-11-26, 2026-11, or 2026-11-26T06..2026-11-26T14. All words must fit.</source>
        <translation>Bất kỳ phần nào của định danh hoặc ID chip đều được.
Từ khác: mẫu máy hoặc hồ sơ cấu hình; pass, fail, hold, done; mã như K-204.
Thời gian: 2026-11-26, 2026-11, hoặc 2026-11-26T06..2026-11-26T14. Mọi từ đều phải khớp.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Hiện tất cả</translation>
    </message>
    <message>
        <source>Save the visits as PDF</source>
        <translation>Lưu các lượt thành PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the visits as CSV</source>
        <translation>Lưu các lượt thành CSV</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Find a device: any part of its identity or chip ID, a code, a day…</source>
        <translation>Tìm thiết bị: một phần định danh hoặc ID chip, mã, ngày…</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Tìm trong lịch sử</translation>
    </message>
    <message>
        <source>Visits found</source>
        <translation>Các lượt tìm thấy</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Lưu thành CSV…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Lưu thành PDF…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>HOLD</source>
        <translation>HOLD</translation>
    </message>
</context>
<context>
    <name>keyline::ui::HomeStep</name>
    <message>
        <source>A station of %1.</source>
        <translation>Trạm của %1.</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Thư mục trạm</translation>
    </message>
    <message>
        <source>Open the station</source>
        <translation>Mở trạm</translation>
    </message>
    <message>
        <source>Where is the station&apos;s home?</source>
        <translation>Thư mục của trạm ở đâu?</translation>
    </message>
    <message>
        <source>The folder in which its keys and its registry are.</source>
        <translation>Thư mục chứa khóa và sổ đăng ký của nó.</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Thư mục</translation>
    </message>
    <message>
        <source>Folder of the station</source>
        <translation>Thư mục của trạm</translation>
    </message>
    <message>
        <source>The station&apos;s home</source>
        <translation>Thư mục trạm</translation>
    </message>
</context>
<context>
    <name>keyline::ui::IdentitiesStep</name>
    <message>
        <source>Identities</source>
        <translation>Định danh</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln identities</source>
        <translation>
            <numerusform>Lấy %Ln định danh</numerusform>
        </translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Which identities do devices get?</source>
        <translation>Thiết bị nhận những định danh nào?</translation>
    </message>
    <message>
        <source>Each device gets the next free one. A device that comes back gets its own again; one that fails costs none.</source>
        <translation>Mỗi thiết bị nhận định danh trống tiếp theo. Thiết bị quay lại nhận đúng định danh cũ; thiết bị không đạt không tốn định danh nào.</translation>
    </message>
    <message>
        <source>Take them from labels</source>
        <translation>Lấy từ nhãn</translation>
    </message>
</context>
<context>
    <name>keyline::ui::IdentityModel</name>
    <message>
        <source>Identity</source>
        <translation>Định danh</translation>
    </message>
    <message>
        <source>Identity %1</source>
        <translation>Định danh %1</translation>
    </message>
</context>
<context>
    <name>keyline::ui::KeyHelp</name>
    <message>
        <source>1–64, Enter</source>
        <translation>1–64, Enter</translation>
    </message>
    <message>
        <source>What the slot of this number says, whole</source>
        <translation>Toàn bộ thông tin của khe có số này</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Phím mũi tên</translation>
    </message>
    <message>
        <source>From one slot to the next; Enter opens it</source>
        <translation>Từ khe này sang khe khác; Enter để mở</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Closes this, or takes the last scan back</source>
        <translation>Đóng phần này, hoặc rút lại lần quét vừa rồi</translation>
    </message>
    <message>
        <source>What the code that asks for a hand means, and what to do</source>
        <translation>Mã đang cần xử lý nghĩa là gì và phải làm gì</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>The rejected device is in the red bin</source>
        <translation>Thiết bị bị loại đã ở trong thùng đỏ</translation>
    </message>
</context>
<context>
    <name>keyline::ui::KeysStep</name>
    <message>
        <source>Making keys and the registry. This takes a moment.</source>
        <translation>Đang tạo khóa và sổ đăng ký. Việc này mất một lúc.</translation>
    </message>
    <message>
        <source>Save the check values</source>
        <translation>Lưu giá trị kiểm tra</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Đã lưu thành %1.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>The station&apos;s keys</source>
        <translation>Khóa của trạm</translation>
    </message>
    <message>
        <source>Keys never show. A check value tells one key from another and gives nothing away.</source>
        <translation>Khóa không bao giờ hiện ra. Giá trị kiểm tra giúp phân biệt các khóa mà không để lộ gì.</translation>
    </message>
    <message>
        <source>Write them down or print them, and keep the sheet: it shows later that a backup, or a second station, has the same keys.</source>
        <translation>Chép lại hoặc in ra và giữ tờ giấy: sau này nó cho biết bản sao lưu hay trạm thứ hai có cùng khóa.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Check value</source>
        <translation>Giá trị kiểm tra</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Công dụng</translation>
    </message>
    <message>
        <source>Keys and their check values</source>
        <translation>Khóa và giá trị kiểm tra</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;In…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Lưu…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LabelForm</name>
    <message>
        <source>The order&apos;s profile has no label.</source>
        <translation>Hồ sơ cấu hình của lệnh không có nhãn.</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) waiting</source>
        <translation>
            <numerusform>%n nhãn đang chờ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2). %3</source>
        <translation>%1 (%2). %3</translation>
    </message>
    <message>
        <source>No label is made</source>
        <translation>Không tạo nhãn</translation>
    </message>
    <message>
        <source>Print each device&apos;s label</source>
        <translation>In nhãn của từng thiết bị</translation>
    </message>
    <message>
        <source>Save each device&apos;s label as a file</source>
        <translation>Lưu nhãn của từng thiết bị thành tệp</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Loại tệp</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Chiều rộng</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Chiều cao</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Folder for labels</source>
        <translation>Thư mục nhãn</translation>
    </message>
    <message>
        <source>Make a sample label</source>
        <translation>Tạo nhãn mẫu</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LabelPreview</name>
    <message>
        <source>Label preview</source>
        <translation>Xem trước nhãn</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LinePage</name>
    <message>
        <source>%1. %2 %3 (%4)</source>
        <extracomment>a banner: %1 what happened, %2 what it means, %3 what to do, %4 the code</extracomment>
        <translation>%1. %2 %3 (%4)</translation>
    </message>
    <message numerus="yes">
        <source>Stopped at %1. %n devices that were in work go on by themselves when they are connected.</source>
        <translation>
            <numerusform>Dừng lúc %1. %n thiết bị đang làm dở sẽ tự tiếp tục khi cắm lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>No order is running. Devices that are connected wait.</source>
        <translation>Không có lệnh sản xuất nào đang chạy. Thiết bị đã cắm đang chờ.</translation>
    </message>
    <message>
        <source>Start an order</source>
        <translation>Bắt đầu lệnh sản xuất</translation>
    </message>
    <message>
        <source>Connect a device to any slot: it starts by itself.</source>
        <translation>Cắm thiết bị vào khe bất kỳ: nó tự bắt đầu.</translation>
    </message>
    <message>
        <source>Slot %1</source>
        <translation>Khe %1</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Các lần quét gần đây</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Phím của trang này</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Mở lại</translation>
    </message>
    <message numerus="yes">
        <source>%n sealed devices must be called back: the registry refused their records. (K-519)</source>
        <translation>
            <numerusform>Phải thu hồi %n thiết bị đã niêm phong: sổ đăng ký từ chối bản ghi của chúng. (K-519)</numerusform>
        </translation>
    </message>
    <message>
        <source>Show which</source>
        <translation>Xem những máy nào</translation>
    </message>
    <message>
        <source>Devices to call back</source>
        <translation>Thiết bị cần thu hồi</translation>
    </message>
    <message numerus="yes">
        <source>%n devices have no slot: every slot belongs to another port or is in use.</source>
        <translation>
            <numerusform>%n thiết bị không có khe: mọi khe đều thuộc cổng khác hoặc đang được dùng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Teach the slots anew</source>
        <translation>Dạy lại các khe</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LineTopBar</name>
    <message>
        <source>No order is running</source>
        <translation>Không có lệnh sản xuất nào đang chạy</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Lệnh: %1</translation>
    </message>
    <message>
        <source>PASS %1</source>
        <translation>PASS %1</translation>
    </message>
    <message>
        <source>FAIL %1</source>
        <translation>FAIL %1</translation>
    </message>
    <message>
        <source>%1/h</source>
        <translation>%1/giờ</translation>
    </message>
    <message numerus="yes">
        <source>%n identities left</source>
        <translation>
            <numerusform>Còn %n định danh</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key pairs left</source>
        <translation>
            <numerusform>Còn %n cặp khóa</numerusform>
        </translation>
    </message>
    <message>
        <source>First try %1 %</source>
        <extracomment>first-pass yield, in short: of all devices, those that passed at their first try</extracomment>
        <translation>Đạt lần đầu %1%</translation>
    </message>
    <message>
        <source>First try is the first-pass yield: of all devices, those that passed at their first try</source>
        <translation>Đạt lần đầu là tỷ lệ đạt ngay lần đầu: trong tất cả thiết bị, số đạt ở lần thử đầu tiên</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LockSettings</name>
    <message>
        <source>The PIN is set. Ctrl+L locks the station.</source>
        <translation>Đã đặt mã PIN. Ctrl+L khóa trạm.</translation>
    </message>
    <message>
        <source>The station has no PIN now.</source>
        <translation>Trạm hiện không có mã PIN.</translation>
    </message>
    <message>
        <source>The two PINs are not the same. Type both again.</source>
        <translation>Hai mã PIN không giống nhau. Nhập lại cả hai.</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Đổi mã PIN</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Đặt mã PIN</translation>
    </message>
    <message>
        <source>With a PIN, Ctrl+L locks the station: devices at work finish, new ones wait, and the slots stay to be seen. It opens no key; the key store has its passphrase.</source>
        <translation>Có mã PIN thì Ctrl+L khóa trạm: thiết bị đang làm sẽ xong, thiết bị mới phải chờ, các khe vẫn hiện. Nó không mở khóa nào; kho khóa có cụm mật khẩu riêng.</translation>
    </message>
    <message>
        <source>PIN &amp;now</source>
        <translation>Mã PIN &amp;hiện tại</translation>
    </message>
    <message>
        <source>New &amp;PIN, 4 to 12 digits</source>
        <translation>Mã &amp;PIN mới, 4 đến 12 chữ số</translation>
    </message>
    <message>
        <source>New PIN once &amp;more</source>
        <translation>Mã PIN mới &amp;lần nữa</translation>
    </message>
    <message>
        <source>PIN now</source>
        <translation>Mã PIN hiện tại</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Mã PIN mới</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>Mã PIN mới lần nữa</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Gỡ bỏ</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Khóa ngay</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LockView</name>
    <message>
        <source>Locked</source>
        <translation>Đã khóa</translation>
    </message>
    <message numerus="yes">
        <source>The next PIN can be typed in %Ln second(s). Devices at work go on.</source>
        <translation>
            <numerusform>Có thể nhập mã PIN tiếp theo sau %Ln giây. Thiết bị đang làm vẫn tiếp tục.</numerusform>
        </translation>
    </message>
    <message>
        <source>Devices at work go on; new ones wait until somebody signs in.</source>
        <translation>Thiết bị đang làm vẫn tiếp tục; thiết bị mới chờ đến khi có người đăng nhập.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>The station is locked</source>
        <translation>Trạm đang khóa</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LookPage</name>
    <message>
        <source>Reading the chip</source>
        <translation>Đang đọc chip</translation>
    </message>
    <message>
        <source>Leave it connected. What the device stores is looked at; nothing is written.</source>
        <translation>Giữ nguyên kết nối. Đang xem nội dung lưu trong thiết bị; không ghi gì cả.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LookSettings</name>
    <message>
        <source>The language was changed.</source>
        <translation>Đã đổi ngôn ngữ.</translation>
    </message>
    <message>
        <source>The theme was changed.</source>
        <translation>Đã đổi giao diện.</translation>
    </message>
    <message>
        <source>Sounds are on.</source>
        <translation>Đã bật âm thanh.</translation>
    </message>
    <message>
        <source>Sounds are off.</source>
        <translation>Đã tắt âm thanh.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Ngôn ngữ</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Giao diện</translation>
    </message>
    <message>
        <source>Si&amp;ze of texts</source>
        <translation>&amp;Cỡ chữ</translation>
    </message>
    <message>
        <source>&amp;Buttons are pressed by</source>
        <translation>N&amp;hấn nút bằng</translation>
    </message>
    <message>
        <source>&amp;Sounds for PASS, FAIL and what needs a hand</source>
        <translation>Â&amp;m thanh cho PASS, FAIL và việc cần xử lý</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <translation>Theo hệ thống (%1)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <comment>per cent</comment>
        <translation>%L1%</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Chuột</translation>
    </message>
    <message>
        <source>Finger</source>
        <translation>Ngón tay</translation>
    </message>
    <message>
        <source>Glove</source>
        <translation>Găng tay</translation>
    </message>
    <message>
        <source>The size of texts was changed.</source>
        <translation>Đã đổi cỡ chữ.</translation>
    </message>
    <message>
        <source>The size of buttons was changed.</source>
        <translation>Đã đổi cỡ nút.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LookUpView</name>
    <message numerus="yes">
        <source>%n checks broken</source>
        <translation>
            <numerusform>%n mục kiểm tra không đúng</numerusform>
        </translation>
    </message>
    <message>
        <source>The registry does not know this chip</source>
        <translation>Sổ đăng ký không biết chip này</translation>
    </message>
    <message>
        <source>It has no backup for it. The log holds no statement of it either.</source>
        <translation>Trong đó không có bản sao lưu cho nó. Nhật ký cũng không có tuyên bố nào về nó.</translation>
    </message>
    <message>
        <source>The record was erased on request</source>
        <translation>Bản ghi đã bị xóa theo yêu cầu</translation>
    </message>
    <message>
        <source>The log still proves that there was one; it can bring nothing back.</source>
        <translation>Nhật ký vẫn chứng minh đã từng có; nó không khôi phục được gì.</translation>
    </message>
    <message>
        <source>The chip was retired</source>
        <translation>Chip đã ngừng sử dụng</translation>
    </message>
    <message>
        <source>Its record is whole, but nobody may bring the device back from it.</source>
        <translation>Bản ghi của nó đầy đủ, nhưng không ai được khôi phục thiết bị từ đó.</translation>
    </message>
    <message>
        <source>Holds, as far as it was checked</source>
        <translation>Đúng, trong phần đã kiểm tra</translation>
    </message>
    <message numerus="yes">
        <source>%n checks could not be made; their lines say why.</source>
        <translation>
            <numerusform>%n mục không kiểm tra được; dòng của chúng nêu lý do.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything holds</source>
        <translation>Mọi thứ đều đúng</translation>
    </message>
    <message>
        <source>The device can be brought back from this record.</source>
        <translation>Có thể khôi phục thiết bị từ bản ghi này.</translation>
    </message>
    <message numerus="yes">
        <source>Proof: from entry %1 to the root in %n steps</source>
        <translation>
            <numerusform>Bằng chứng: từ mục %1 đến gốc qua %n bước</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no proof to draw.</source>
        <translation>Không có bằng chứng để vẽ.</translation>
    </message>
    <message>
        <source>Save its files…</source>
        <translation>Lưu các tệp của nó…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::MessageLine</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what happened, its code</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>keyline::ui::OrderPage</name>
    <message>
        <source>A list of identities</source>
        <translation>Danh sách định danh</translation>
    </message>
    <message>
        <source>Lists (*.csv);;All files (*)</source>
        <translation>Danh sách (*.csv);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>An order is running</source>
        <translation>Lệnh sản xuất đang chạy</translation>
    </message>
    <message>
        <source>Start an order</source>
        <translation>Bắt đầu lệnh sản xuất</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Hồ sơ cấu hình</translation>
    </message>
    <message>
        <source>&amp;Identities</source>
        <translation>Đị&amp;nh danh</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>Từ tệ&amp;p…</translation>
    </message>
    <message>
        <source>A range as the example shows (imei:, mac: or os:), or a CSV file with one device a line.</source>
        <translation>Một dải như ví dụ (imei:, mac: hoặc os:), hoặc tệp CSV mỗi dòng một thiết bị.</translation>
    </message>
    <message>
        <source>&amp;Chip list</source>
        <translation>&amp;Danh sách chip</translation>
    </message>
    <message>
        <source>Not needed: without a list every chip is accepted</source>
        <translation>Không bắt buộc: không có danh sách thì mọi chip đều được nhận</translation>
    </message>
    <message>
        <source>The chip maker&apos;s list</source>
        <translation>Danh sách của nhà sản xuất chip</translation>
    </message>
    <message>
        <source>Chip list</source>
        <translation>Danh sách chip</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n identities are left.</source>
        <translation>
            <numerusform>Còn %n định danh.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: %1 … up to %2</source>
        <extracomment>%1 a few identities, %2 the last one of the list</extracomment>
        <translation>Tiếp theo: %1 … đến %2</translation>
    </message>
    <message>
        <source>Change to this &amp;order</source>
        <translation>Đổi &amp;sang lệnh này</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Bắt đầu</translation>
    </message>
    <message>
        <source>S&amp;top the order</source>
        <translation>Dừng &amp;lệnh</translation>
    </message>
    <message>
        <source>From &amp;labels</source>
        <translation>&amp;Từ nhãn</translation>
    </message>
    <message>
        <source>Each device gets the number on its label: connect it, scan the label, in either order.</source>
        <translation>Mỗi thiết bị nhận số trên nhãn của nó: nối thiết bị và quét nhãn, thứ tự nào cũng được.</translation>
    </message>
    <message>
        <source>TAC of the labels</source>
        <translation>TAC của nhãn</translation>
    </message>
    <message>
        <source>TAC, for example 35824005; empty: any label</source>
        <translation>TAC, ví dụ 35824005; để trống: nhãn nào cũng được</translation>
    </message>
    <message>
        <source>With a TAC, the first eight digits of an IMEI, only labels of that type are taken.</source>
        <translation>Khi có TAC, tức tám chữ số đầu của IMEI, chỉ nhãn của loại đó được chấp nhận.</translation>
    </message>
    <message numerus="yes">
        <source>A TAC has eight digits; %n are typed. Leave it empty to take every label.</source>
        <translation>
            <numerusform>TAC có tám chữ số; đã nhập %n. Để trống để nhận mọi nhãn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::OrderView</name>
    <message numerus="yes">
        <source>%Ln device(s): each row goes to one device. Nothing is taken yet.</source>
        <translation>
            <numerusform>%Ln thiết bị: mỗi dòng dành cho một thiết bị. Chưa lấy gì.</numerusform>
        </translation>
    </message>
    <message>
        <source>What each device gets (&amp;profile)</source>
        <translation>Mỗi thiết bị nhận gì (&amp;hồ sơ cấu hình)</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Hồ sơ cấu hình</translation>
    </message>
    <message>
        <source>Where the identities come from</source>
        <translation>Định danh lấy từ đâu</translation>
    </message>
    <message>
        <source>A &amp;range</source>
        <translation>Một &amp;dải</translation>
    </message>
    <message>
        <source>A &amp;file, one device a line</source>
        <translation>Một &amp;tệp, mỗi dòng một thiết bị</translation>
    </message>
    <message>
        <source>Range of identities</source>
        <translation>Dải định danh</translation>
    </message>
    <message>
        <source>Both ends count: imei:TAC-FIRST..LAST, mac:FIRST..LAST or os:NUMBER-FIRST..LAST. Check digits are worked out.</source>
        <translation>Tính cả hai đầu: imei:TAC-FIRST..LAST, mac:FIRST..LAST hoặc os:NUMBER-FIRST..LAST. Số kiểm tra được tính tự động.</translation>
    </message>
    <message>
        <source>File of identities</source>
        <translation>Tệp định danh</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt);;All files (*)</source>
        <translation>Danh sách (*.csv *.txt);;Mọi tệp (*)</translation>
    </message>
    <message numerus="yes">
        <source>A TAC has eight digits; %n are typed. Leave it empty to take every label.</source>
        <translation>
            <numerusform>TAC có tám chữ số; đã nhập %n. Để trống để nhận mọi nhãn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each device gets the number on its label: connect it, scan the label, in either order.</source>
        <translation>Mỗi thiết bị nhận số trên nhãn của nó: nối thiết bị và quét nhãn, thứ tự nào cũng được.</translation>
    </message>
    <message>
        <source>From &amp;labels: each device&apos;s is scanned</source>
        <translation>Từ &amp;nhãn: quét nhãn của từng thiết bị</translation>
    </message>
    <message>
        <source>TAC of the labels</source>
        <translation>TAC của nhãn</translation>
    </message>
    <message>
        <source>TAC, for example 35824005; empty: any label</source>
        <translation>TAC, ví dụ 35824005; để trống: nhãn nào cũng được</translation>
    </message>
    <message>
        <source>With a TAC, the first eight digits of an IMEI, only labels of that type are taken.</source>
        <translation>Khi có TAC, tức tám chữ số đầu của IMEI, chỉ nhãn của loại đó được chấp nhận.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PaceChart</name>
    <message numerus="yes">
        <source>%n devices passed in the last four hours</source>
        <translation>
            <numerusform>%n thiết bị đạt trong bốn giờ qua</numerusform>
        </translation>
    </message>
    <message>
        <source>Devices that passed, in steps of ten minutes over the last four hours</source>
        <translation>Thiết bị đạt, theo từng mười phút trong bốn giờ qua</translation>
    </message>
    <message numerus="yes">
        <source>%n devices in the last 10 minutes</source>
        <translation>
            <numerusform>%n thiết bị trong 10 phút qua</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::PassphraseStep</name>
    <message>
        <source>Key store</source>
        <translation>Kho khóa</translation>
    </message>
    <message>
        <source>Make the keys</source>
        <translation>Tạo khóa</translation>
    </message>
    <message>
        <source>The passphrase of the key store</source>
        <translation>Cụm mật khẩu của kho khóa</translation>
    </message>
    <message>
        <source>Whoever starts the station types it, or the system gives it to the station. Operators never know it.</source>
        <translation>Người khởi động trạm nhập nó, hoặc hệ thống cung cấp cho trạm. Người vận hành không bao giờ biết.</translation>
    </message>
    <message>
        <source>&amp;Passphrase, 8 characters at least</source>
        <translation>&amp;Cụm mật khẩu, ít nhất 8 ký tự</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>&amp;Lần nữa</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Cụm mật khẩu</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Cụm mật khẩu lần nữa</translation>
    </message>
    <message>
        <source>Four or five words that have nothing to do with each other are long and can be remembered. Nobody can bring it back: without it the keys are lost.</source>
        <translation>Bốn hoặc năm từ không liên quan với nhau vừa dài vừa dễ nhớ. Không ai lấy lại được nó: mất nó là mất khóa.</translation>
    </message>
    <message>
        <source>Type a passphrase to go on.</source>
        <translation>Nhập cụm mật khẩu để tiếp tục.</translation>
    </message>
    <message>
        <source>It is too short as yet.</source>
        <translation>Vẫn còn quá ngắn.</translation>
    </message>
    <message>
        <source>Type it once more to go on.</source>
        <translation>Nhập lại lần nữa để tiếp tục.</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>Hai lần nhập giống nhau.</translation>
    </message>
    <message>
        <source>The two are not the same as yet.</source>
        <translation>Hai lần nhập chưa giống nhau.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PortModel</name>
    <message>
        <source>Used</source>
        <translation>Được dùng</translation>
    </message>
    <message>
        <source>Never touched</source>
        <translation>Không bao giờ dùng</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>For this station</source>
        <translation>Cho trạm này</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Khe</translation>
    </message>
    <message>
        <source>Serial port %1</source>
        <translation>Cổng nối tiếp %1</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PortsStep</name>
    <message>
        <source>Fixture</source>
        <translation>Đồ gá</translation>
    </message>
    <message>
        <source>Where are devices plugged in?</source>
        <translation>Thiết bị được cắm ở đâu?</translation>
    </message>
    <message>
        <source>A slot is one place for one device. Its number is its sticker; a device in it always shows on the same card.</source>
        <translation>Một khe là chỗ cho một thiết bị. Số của khe là nhãn dán của nó; thiết bị ở đó luôn hiện trên cùng một thẻ.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PortsView</name>
    <message>
        <source>Every slot has its place. A device plugged in there comes to the same slot each time.</source>
        <translation>Mỗi khe có vị trí của nó. Thiết bị cắm vào đó luôn vào cùng một khe.</translation>
    </message>
    <message>
        <source>Unplug everything. Then plug a device into slot %1, then into the next one.</source>
        <translation>Rút hết ra. Rồi cắm thiết bị vào khe %1, sau đó vào khe tiếp theo.</translation>
    </message>
    <message>
        <source>Plug devices in, one slot after the other: the next one is slot %1.</source>
        <translation>Cắm thiết bị lần lượt từng khe: khe tiếp theo là %1.</translation>
    </message>
    <message>
        <source>&amp;Slots of the fixture</source>
        <translation>&amp;Số khe của đồ gá</translation>
    </message>
    <message>
        <source>Ports that this station may use</source>
        <translation>Cổng mà trạm này được dùng</translation>
    </message>
    <message>
        <source>&amp;Every serial port of this machine</source>
        <translation>&amp;Mọi cổng nối tiếp của máy này</translation>
    </message>
    <message>
        <source>&amp;Only those ticked; all others are never touched</source>
        <translation>&amp;Chỉ các cổng đã chọn; không bao giờ đụng đến cổng khác</translation>
    </message>
    <message>
        <source>No serial port has hardware behind it now. Plug a device in, and it appears here.</source>
        <translation>Hiện không cổng nối tiếp nào có phần cứng. Cắm thiết bị vào, nó sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>&amp;Folder of virtual devices, if there is one</source>
        <translation>&amp;Thư mục thiết bị ảo, nếu có</translation>
    </message>
    <message>
        <source>Folder of virtual devices</source>
        <translation>Thư mục thiết bị ảo</translation>
    </message>
    <message>
        <source>&amp;Teach the slots anew</source>
        <translation>&amp;Dạy lại các khe</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>There is no such folder now. Its devices appear once there is.</source>
        <translation>Hiện không có thư mục này. Thiết bị của nó sẽ hiện ra khi có.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ProofView</name>
    <message>
        <source>The way ends at the root over all %1 entries:
%2</source>
        <translation>Đường đi kết thúc ở gốc trên cả %1 mục:
%2</translation>
    </message>
    <message>
        <source>No checkpoint is believed that it could be compared with.</source>
        <translation>Không có điểm kiểm tra đáng tin nào để so sánh.</translation>
    </message>
    <message>
        <source>The checkpoint has the same root.</source>
        <translation>Điểm kiểm tra có cùng gốc.</translation>
    </message>
    <message>
        <source>The checkpoint has another root:
%1</source>
        <translation>Điểm kiểm tra có gốc khác:
%1</translation>
    </message>
    <message>
        <source>Entry %1 has the leaf hash
%2</source>
        <translation>Mục %1 có mã băm lá
%2</translation>
    </message>
    <message>
        <source>Entries %1 have the hash
%2</source>
        <translation>Các mục %1 có mã băm
%2</translation>
    </message>
    <message>
        <source>The proof brings its left sibling, %1:
%2</source>
        <translation>Bằng chứng đưa nút anh em bên trái, %1:
%2</translation>
    </message>
    <message>
        <source>The proof brings its right sibling, %1:
%2</source>
        <translation>Bằng chứng đưa nút anh em bên phải, %1:
%2</translation>
    </message>
    <message numerus="yes">
        <source>The proof: entry %1 of %2, %n steps to the root</source>
        <translation>
            <numerusform>Bằng chứng: mục %1 trên %2, %n bước đến gốc</numerusform>
        </translation>
    </message>
    <message>
        <source>No proof</source>
        <translation>Không có bằng chứng</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>mục %1</translation>
    </message>
    <message>
        <source>Root of %1</source>
        <translation>Gốc của %1</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ProvePage</name>
    <message>
        <source>Proving its keys</source>
        <translation>Chứng minh khóa</translation>
    </message>
    <message>
        <source>The device answers a question that only its own keys can answer. Leave it connected.</source>
        <translation>Thiết bị trả lời câu hỏi mà chỉ khóa của chính nó trả lời được. Giữ nguyên kết nối.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PurposeStep</name>
    <message>
        <source>Begin</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>What is this station to be?</source>
        <translation>Trạm này sẽ là gì?</translation>
    </message>
    <message>
        <source>Nothing is made before you say so, and you can stop and go on later.</source>
        <translation>Không tạo gì trước khi bạn đồng ý, và bạn có thể dừng rồi tiếp tục sau.</translation>
    </message>
    <message>
        <source>A new station</source>
        <translation>Trạm mới</translation>
    </message>
    <message>
        <source>With new keys of your own. Takes five minutes.</source>
        <translation>Với khóa mới của riêng bạn. Mất năm phút.</translation>
    </message>
    <message>
        <source>A station that is there already</source>
        <translation>Một trạm đã có sẵn</translation>
    </message>
    <message>
        <source>Its home is a folder on this machine.</source>
        <translation>Thư mục của nó nằm trên máy này.</translation>
    </message>
    <message>
        <source>Another station of the same manufacturer</source>
        <translation>Một trạm khác của cùng nhà sản xuất</translation>
    </message>
    <message>
        <source>With the manufacturer&apos;s keys from a file that the first station exported.</source>
        <translation>Với khóa của nhà sản xuất từ tệp mà trạm đầu tiên đã xuất.</translation>
    </message>
    <message>
        <source>Try the demo first</source>
        <translation>Thử bản trình diễn trước</translation>
    </message>
    <message>
        <source>Eight virtual devices, keys of their own, clearly marked. Nothing real is touched.</source>
        <translation>Tám thiết bị ảo, khóa riêng, đánh dấu rõ ràng. Không đụng đến gì thật.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::QueueModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>keyline::ui::QueuePanel</name>
    <message>
        <source>None yet today.</source>
        <translation>Hôm nay chưa có.</translation>
    </message>
    <message>
        <source>%1 of %2 in order</source>
        <translation>%1 trên %2 ổn</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Restore without asking</source>
        <translation>Khôi phục không cần hỏi</translation>
    </message>
    <message>
        <source>Clear what is finished</source>
        <translation>Xóa mục đã xong</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ReadyPage</name>
    <message>
        <source>Ready to restore</source>
        <translation>Sẵn sàng khôi phục</translation>
    </message>
    <message>
        <source>Its record holds. Leave it connected; it goes on by itself.</source>
        <translation>Bản ghi của nó đúng. Giữ nguyên kết nối; việc sẽ tự tiếp tục.</translation>
    </message>
    <message>
        <source>Its record holds. Leave it connected.</source>
        <translation>Bản ghi của nó đúng. Giữ nguyên kết nối.</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Được khôi phục</translation>
    </message>
    <message>
        <source>Does not come back</source>
        <translation>Không được khôi phục</translation>
    </message>
    <message>
        <source>What the owner kept on it: settings, messages, pictures.
A fault of the board, the screen or the radio.
New firmware: it keeps the one that it has.</source>
        <translation>Những gì chủ máy lưu trên đó: cài đặt, tin nhắn, hình ảnh.
Hỏng hóc của bo mạch, màn hình hoặc bộ thu phát.
Firmware mới: nó giữ firmware đang có.</translation>
    </message>
    <message>
        <source>Restore this device</source>
        <translation>Khôi phục thiết bị này</translation>
    </message>
    <message>
        <source>Its identity: %1.
Its keys, as they were at the factory: only its own chip can open them.
Its certificate from the manufacturer.</source>
        <translation>Định danh của nó: %1.
Khóa của nó, như khi ở nhà máy: chỉ chip của chính nó mở được.
Chứng chỉ do nhà sản xuất cấp.</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Bản sửa đổi</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Bằng chứng</translation>
    </message>
    <message>
        <source>Its keys can be proved here</source>
        <translation>Có thể chứng minh khóa tại đây</translation>
    </message>
    <message>
        <source>Only the manufacturer can prove its keys</source>
        <translation>Chỉ nhà sản xuất chứng minh được khóa</translation>
    </message>
</context>
<context>
    <name>keyline::ui::RecallList</name>
    <message>
        <source>Chip %1, sealed %2</source>
        <extracomment>of a device: %1 the chip&apos;s ID, %2 date and time</extracomment>
        <translation>Chip %1, niêm phong %2</translation>
    </message>
    <message>
        <source>Its number belongs to another device.</source>
        <translation>Số của nó thuộc về thiết bị khác.</translation>
    </message>
    <message>
        <source>Its key was registered for another chip.</source>
        <translation>Khóa của nó đã được đăng ký cho chip khác.</translation>
    </message>
    <message>
        <source>Its chip was erased from the registry on request.</source>
        <translation>Chip của nó đã bị xóa khỏi sổ đăng ký theo yêu cầu.</translation>
    </message>
    <message>
        <source>The registry does not accept this station&apos;s key.</source>
        <translation>Sổ đăng ký không chấp nhận khóa của trạm này.</translation>
    </message>
    <message>
        <source>The registry has another record of this chip.</source>
        <translation>Sổ đăng ký có bản ghi khác của chip này.</translation>
    </message>
    <message>
        <source>The registry could not take the record (%1).</source>
        <extracomment>%1 is a few words of English, for engineering</extracomment>
        <translation>Sổ đăng ký không nhận được bản ghi (%1).</translation>
    </message>
    <message>
        <source>Find both devices by this number; give out neither before it is clear whose it is.</source>
        <translation>Tìm cả hai thiết bị theo số này; không giao máy nào trước khi rõ số là của máy nào.</translation>
    </message>
    <message>
        <source>Call it back and never give it out again; tell engineering.</source>
        <translation>Thu hồi và không giao lại nữa; báo bộ phận kỹ thuật.</translation>
    </message>
    <message>
        <source>Call it back; give out nothing from this station before engineering has enrolled its key.</source>
        <translation>Thu hồi; không giao gì từ trạm này trước khi bộ phận kỹ thuật ghi danh khóa của trạm.</translation>
    </message>
    <message>
        <source>Call it back; look up this chip to see which station has provisioned it.</source>
        <translation>Thu hồi; tra chip này để xem trạm nào đã xử lý nó.</translation>
    </message>
    <message>
        <source>Call it back and keep it aside; tell engineering this reason.</source>
        <translation>Thu hồi và để riêng; báo lý do này cho bộ phận kỹ thuật.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Devices to call back</source>
        <translation>Thiết bị cần thu hồi</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Sao chép danh sách</translation>
    </message>
</context>
<context>
    <name>keyline::ui::RecordCard</name>
    <message>
        <source>Record</source>
        <translation>Bản ghi</translation>
    </message>
    <message>
        <source>Chip ID</source>
        <translation>ID chip</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>erased on request; the log keeps that it was there</source>
        <translation>đã xóa theo yêu cầu; nhật ký vẫn giữ rằng nó từng có</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>không đọc được</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Định danh</translation>
    </message>
    <message>
        <source>As URN</source>
        <translation>Dạng URN</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Hồ sơ cấu hình</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes, opened by this chip only</source>
        <translation>
            <numerusform>%Ln byte, chỉ chip này mở được</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Chứng chỉ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Bên cấp</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ngày cấp</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Check digests (SHA-256)</source>
        <translation>Mã băm kiểm tra (SHA-256)</translation>
    </message>
    <message>
        <source>Chip in the log</source>
        <translation>Chip trong nhật ký</translation>
    </message>
    <message>
        <source>Device key</source>
        <translation>Khóa thiết bị</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Nhà sản xuất</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Các bản sửa</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Bản sửa %1</translation>
    </message>
    <message>
        <source>%1 on %2, entry %3</source>
        <translation>%1 lúc %2, mục %3</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Bản ghi</translation>
    </message>
</context>
<context>
    <name>keyline::ui::RegistryForm</name>
    <message>
        <source>Choose its trust file as well: by that the registry is judged.</source>
        <translation>Hãy chọn cả tệp tin cậy của nó: sổ đăng ký được xét theo tệp đó.</translation>
    </message>
    <message>
        <source>Give %1 to whoever keeps that registry: it takes records only from stations that it knows.</source>
        <translation>Đưa %1 cho người giữ sổ đăng ký đó: sổ chỉ nhận bản ghi từ các trạm đã biết.</translation>
    </message>
    <message>
        <source>Records are filed into the registry in the station&apos;s own folder. Where your company has one for all its stations, say where it is.</source>
        <translation>Bản ghi được nộp vào sổ đăng ký trong thư mục của chính trạm. Nếu công ty có một sổ cho mọi trạm, hãy cho biết nó ở đâu.</translation>
    </message>
    <message>
        <source>Records are filed at %1.</source>
        <translation>Bản ghi được nộp tại %1.</translation>
    </message>
    <message>
        <source>A registry in the network</source>
        <translation>Sổ đăng ký trên mạng</translation>
    </message>
    <message>
        <source>Its &amp;trust file</source>
        <translation>&amp;Tệp tin cậy của nó</translation>
    </message>
    <message>
        <source>Trust file of the registry</source>
        <translation>Tệp tin cậy của sổ đăng ký</translation>
    </message>
    <message>
        <source>Trust files (*.keyline-trust);;All files (*)</source>
        <translation>Tệp tin cậy (*.keyline-trust);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Its &amp;address</source>
        <translation>Đị&amp;a chỉ của nó</translation>
    </message>
    <message>
        <source>Address of the registry in the network</source>
        <translation>Địa chỉ sổ đăng ký trên mạng</translation>
    </message>
    <message>
        <source>File there</source>
        <translation>Nộp vào đó</translation>
    </message>
    <message>
        <source>File into the station&apos;s own again</source>
        <translation>Lại nộp vào sổ của chính trạm</translation>
    </message>
</context>
<context>
    <name>keyline::ui::RegistryPage</name>
    <message>
        <source>Verifying the whole log: %1 of %2 entries</source>
        <translation>Đang kiểm tra toàn bộ nhật ký: %1 trên %2 mục</translation>
    </message>
    <message>
        <source>Writing the mirror: %1 of %2 records</source>
        <translation>Đang ghi bản sao gương: %1 trên %2 bản ghi</translation>
    </message>
    <message>
        <source>The mirror of %1 entries is in %2 (%3 files written, %4 kept).</source>
        <translation>Bản sao gương của %1 mục nằm trong %2 (đã ghi %3 tệp, giữ %4 tệp).</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Đã dừng.</translation>
    </message>
    <message>
        <source>The files are in %1.</source>
        <translation>Các tệp nằm trong %1.</translation>
    </message>
    <message>
        <source>The mirror&apos;s folder</source>
        <translation>Thư mục của bản sao gương</translation>
    </message>
    <message>
        <source>The folder for its files</source>
        <translation>Thư mục cho các tệp của nó</translation>
    </message>
    <message>
        <source>Looking it up</source>
        <translation>Đang tra cứu</translation>
    </message>
    <message>
        <source>Each entry of the log is read, so that nothing can be kept back.</source>
        <translation>Đọc từng mục của nhật ký, để không gì có thể bị giấu.</translation>
    </message>
    <message>
        <source>This is neither a chip ID nor an identity</source>
        <translation>Đây không phải ID chip, cũng không phải định danh</translation>
    </message>
    <message>
        <source>A chip ID has 16 to 64 hexadecimal digits; an identity is one as on the label.</source>
        <translation>ID chip có 16 đến 64 chữ số thập lục phân; định danh như trên nhãn.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Look up one device</source>
        <translation>Tra cứu một thiết bị</translation>
    </message>
    <message>
        <source>Type its chip ID, or an identity that this station gave it. The registry is asked for one chip at a time: it has no list to read.</source>
        <translation>Nhập ID chip của nó, hoặc định danh trạm này đã gán. Mỗi lần chỉ hỏi sổ đăng ký một chip: nó không có danh sách để đọc.</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Sổ đăng ký</translation>
    </message>
    <message>
        <source>Chip ID, or an identity of this station</source>
        <translation>ID chip, hoặc định danh của trạm này</translation>
    </message>
    <message>
        <source>What to look up</source>
        <translation>Nội dung cần tra cứu</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Tra cứu</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Kiểm tra ngay</translation>
    </message>
    <message>
        <source>Export a mirror…</source>
        <translation>Xuất bản sao gương…</translation>
    </message>
    <message>
        <source>Opening the registry…</source>
        <translation>Đang mở sổ đăng ký…</translation>
    </message>
    <message>
        <source>Its checkpoint does not hold: %1</source>
        <translation>Điểm kiểm tra của nó không đúng: %1</translation>
    </message>
    <message>
        <source>Mirror of %1, %2 entries.</source>
        <translation>Bản sao gương của %1, %2 mục.</translation>
    </message>
    <message>
        <source>Registry %1, %2 entries.</source>
        <translation>Sổ đăng ký %1, %2 mục.</translation>
    </message>
    <message>
        <source>Judged by what it says of itself: no trust file was given.</source>
        <translation>Đánh giá theo lời nó nói về chính nó: không có tệp tin cậy.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::RestorePage</name>
    <message>
        <source>Restoring</source>
        <translation>Đang khôi phục</translation>
    </message>
    <message>
        <source>Leave it connected. Should it come loose, nothing is lost: it goes on when it is connected again.</source>
        <translation>Giữ nguyên kết nối. Nếu bị lỏng cũng không mất gì: việc sẽ tiếp tục khi cắm lại.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SampleStrip</name>
    <message>
        <source>SAMPLE – nothing here is real</source>
        <translation>MẪU – không có gì ở đây là thật</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ScanList</name>
    <message>
        <source>Nothing was scanned yet.</source>
        <translation>Chưa quét gì.</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Các lần quét gần đây</translation>
    </message>
    <message>
        <source>%1  %2
%3</source>
        <extracomment>a row of the last scans: %1 time, %2 what was scanned, %3 what became of it</extracomment>
        <translation>%1  %2
%3</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ScanTestPage</name>
    <message>
        <source>The scan ended without Enter. Set the scanner to send Enter (CR) after each scan.</source>
        <translation>Lần quét kết thúc không có Enter. Đặt máy quét gửi Enter (CR) sau mỗi lần quét.</translation>
    </message>
    <message>
        <source>More scans come than anybody makes. The scanner, or what is plugged in as one, types by itself.</source>
        <translation>Có nhiều lần quét hơn mức con người làm được. Máy quét, hoặc thứ được cắm như máy quét, đang tự gõ.</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>Đã đọc: %1</translation>
    </message>
    <message>
        <source>It ended with Enter.</source>
        <translation>Nó kết thúc bằng Enter.</translation>
    </message>
    <message>
        <source>It came over a serial port, a line for each scan.</source>
        <translation>Nó đến qua cổng nối tiếp, mỗi lần quét một dòng.</translation>
    </message>
    <message>
        <source>Every character of the code arrived as it was sent.</source>
        <translation>Mọi ký tự của mã đến nơi đúng như đã gửi.</translation>
    </message>
    <message>
        <source>The characters arrive changed (%1). Set the scanner to this computer&apos;s keyboard layout.</source>
        <translation>Ký tự đến nơi bị thay đổi (%1). Đặt máy quét theo kiểu bàn phím của máy này.</translation>
    </message>
    <message>
        <source>This was another code. Scan the one on this page.</source>
        <translation>Đây là mã khác. Quét mã trên trang này.</translation>
    </message>
    <message>
        <source>%L1 ms a character is so slow that a scan may be taken for typing. Set the scanner&apos;s delay between characters to none, or give it a prefix key.</source>
        <translation>%L1 ms mỗi ký tự là quá chậm, lần quét có thể bị coi là gõ phím. Đặt độ trễ giữa các ký tự của máy quét về không, hoặc cho nó một phím tiền tố.</translation>
    </message>
    <message>
        <source>%L1 ms a character.</source>
        <translation>%L1 ms mỗi ký tự.</translation>
    </message>
    <message>
        <source>The code of this page is no label. Scan a device&apos;s label now.</source>
        <translation>Mã của trang này không phải nhãn. Bây giờ quét nhãn của thiết bị.</translation>
    </message>
    <message>
        <source>%1 (%2). %3</source>
        <translation>%1 (%2). %3</translation>
    </message>
    <message>
        <source>A card or sticker: %1</source>
        <translation>Thẻ hoặc nhãn dán: %1</translation>
    </message>
    <message>
        <source>A device&apos;s label: %1</source>
        <translation>Nhãn của thiết bị: %1</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>Thử máy quét</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Đã lưu: %1</translation>
    </message>
    <message>
        <source>Test the scanner</source>
        <translation>Thử máy quét</translation>
    </message>
    <message>
        <source>Scan the code on the screen, then a device&apos;s label. Each line says what is right.</source>
        <translation>Quét mã trên màn hình, rồi quét nhãn của thiết bị. Mỗi dòng cho biết điều gì đúng.</translation>
    </message>
    <message>
        <source>Nothing was scanned yet.</source>
        <translation>Chưa quét gì.</translation>
    </message>
    <message>
        <source>A scan arrives</source>
        <translation>Lần quét đến nơi</translation>
    </message>
    <message>
        <source>Keyboard layout</source>
        <translation>Kiểu bàn phím</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tốc độ</translation>
    </message>
    <message>
        <source>Enter at the end</source>
        <translation>Enter ở cuối</translation>
    </message>
    <message>
        <source>A label is understood</source>
        <translation>Hiểu được nhãn</translation>
    </message>
    <message>
        <source>Stickers and cards to print</source>
        <translation>Nhãn dán và thẻ để in</translation>
    </message>
    <message>
        <source>Save stickers and cards</source>
        <translation>Lưu nhãn dán và thẻ</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu thành PDF</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SecretEdit</name>
    <message>
        <source>Caps Lock</source>
        <translation>Caps Lock</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SettingsPage</name>
    <message>
        <source>Look and sound</source>
        <translation>Hình thức và âm thanh</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Fixture and ports</source>
        <translation>Đồ gá và cổng</translation>
    </message>
    <message>
        <source>Labels and printer</source>
        <translation>Nhãn và máy in</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Máy quét</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Khóa màn hình</translation>
    </message>
    <message>
        <source>Report for support</source>
        <translation>Báo cáo hỗ trợ</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Các phần cài đặt</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SetupPage</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Bước %1 trên %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SetupStep</name>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ShiftExport</name>
    <message>
        <source>Collecting the visits…</source>
        <translation>Đang gom các lượt…</translation>
    </message>
    <message numerus="yes">
        <source>Collecting the visits… %Ln so far</source>
        <translation>
            <numerusform>Đang gom các lượt… đến nay %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Đã dừng. Không ghi tệp nào.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln visits saved in %1</source>
        <translation>
            <numerusform>Đã lưu %Ln lượt vào %1</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256 of the lines: %1</source>
        <translation>SHA-256 của các dòng: %1</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Đang ghi %1…</translation>
    </message>
    <message>
        <source>Devices at this station</source>
        <translation>Thiết bị tại trạm này</translation>
    </message>
    <message>
        <source>Finished from %1 to %2</source>
        <translation>Kết thúc từ %1 đến %2</translation>
    </message>
    <message>
        <source>No visit</source>
        <translation>Không có lượt nào</translation>
    </message>
    <message>
        <source>All visits</source>
        <translation>Tất cả các lượt</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Tìm: %1</translation>
    </message>
    <message>
        <source>Visits: %1   Devices: %2   PASS: %3   FAIL: %4   HOLD: %5   DONE BEFORE: %6</source>
        <translation>Lượt: %1   Thiết bị: %2   PASS: %3   FAIL: %4   HOLD: %5   ĐÃ XONG: %6</translation>
    </message>
    <message>
        <source>Written %1 by Keyline</source>
        <translation>Keyline ghi lúc %1</translation>
    </message>
    <message>
        <source>SHA-256 of the same visits as CSV: %1</source>
        <translation>SHA-256 của cùng các lượt ở dạng CSV: %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Trang %1 trên %2</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Định danh</translation>
    </message>
    <message>
        <source>Chip ID</source>
        <translation>ID chip</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Mẫu máy</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Hồ sơ cấu hình</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SlotCard</name>
    <message>
        <source>Slot %1: %2. %3</source>
        <extracomment>a slot&apos;s card read aloud: %1 number, %2 word, %3 instruction</extracomment>
        <translation>Khe %1: %2. %3</translation>
    </message>
    <message>
        <source>Slot %1</source>
        <translation>Khe %1</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SlotDetail</name>
    <message>
        <source>Slot %1</source>
        <extracomment>%1 the slot&apos;s number, %2 what its card says</extracomment>
        <translation>Khe %1</translation>
    </message>
    <message>
        <source>Slot %1: %2</source>
        <translation>Khe %1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Identity: %1</source>
        <translation>Định danh: %1</translation>
    </message>
    <message>
        <source>Chip: %1</source>
        <translation>Chip: %1</translation>
    </message>
    <message>
        <source>Place: %1</source>
        <translation>Vị trí: %1</translation>
    </message>
    <message>
        <source>Named: %1</source>
        <translation>Đối tượng: %1</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Sao chép cho hỗ trợ</translation>
    </message>
    <message>
        <source>Scan the label for this slot</source>
        <translation>Quét nhãn cho khe này</translation>
    </message>
    <message>
        <source>Print the label again</source>
        <translation>In lại nhãn</translation>
    </message>
    <message>
        <source>It is in the red bin</source>
        <translation>Đã ở trong thùng đỏ</translation>
    </message>
    <message>
        <source>Wait for it no longer</source>
        <translation>Không chờ nữa</translation>
    </message>
    <message>
        <source>Put this device aside</source>
        <translation>Để riêng thiết bị này</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SlotMap</name>
    <message numerus="yes">
        <source>The places of %1 of %Ln slot(s) are known</source>
        <translation>
            <numerusform>Đã biết vị trí của %1 trên %Ln khe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::StartPage</name>
    <message>
        <source>Choose a trust file</source>
        <translation>Chọn tệp tin cậy</translation>
    </message>
    <message>
        <source>Trust files (*.keyline-trust);;All files (*)</source>
        <translation>Tệp tin cậy (*.keyline-trust);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Choose a registry folder or a mirror</source>
        <translation>Chọn thư mục sổ đăng ký hoặc bản sao gương</translation>
    </message>
    <message>
        <source>Ready to repair</source>
        <translation>Sẵn sàng sửa chữa</translation>
    </message>
    <message>
        <source>Set up the repair bench</source>
        <translation>Thiết lập bàn sửa chữa</translation>
    </message>
    <message>
        <source>Connect a device at any time.</source>
        <translation>Cắm thiết bị bất cứ lúc nào.</translation>
    </message>
    <message>
        <source>The manufacturer gives you one trust file. The registry holds what devices get back; nothing secret is needed here.</source>
        <translation>Nhà sản xuất cung cấp một tệp tin cậy. Sổ đăng ký giữ những gì thiết bị nhận lại; ở đây không cần bí mật nào.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Trust file</source>
        <translation>Tệp tin cậy</translation>
    </message>
    <message>
        <source>Drop the .keyline-trust file on this window, or choose it.</source>
        <translation>Thả tệp .keyline-trust vào cửa sổ này, hoặc chọn tệp.</translation>
    </message>
    <message>
        <source>Log: %1. Manufacturer keys: %2</source>
        <translation>Nhật ký: %1. Khóa nhà sản xuất: %2</translation>
    </message>
    <message>
        <source>%1 (%2): %3. %4</source>
        <translation>%1 (%2): %3. %4</translation>
    </message>
    <message>
        <source>Choose another trust file…</source>
        <translation>Chọn tệp tin cậy khác…</translation>
    </message>
    <message>
        <source>Choose a trust file…</source>
        <translation>Chọn tệp tin cậy…</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Sổ đăng ký</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose another source…</source>
        <translation>Chọn nguồn khác…</translation>
    </message>
    <message>
        <source>Choose a source…</source>
        <translation>Chọn nguồn…</translation>
    </message>
    <message>
        <source>Use the mirror in %1</source>
        <translation>Dùng bản sao gương trong %1</translation>
    </message>
    <message>
        <source>Use the registry in %1</source>
        <translation>Dùng sổ đăng ký trong %1</translation>
    </message>
    <message>
        <source>It is asked as soon as there is a trust file.</source>
        <translation>Sẽ hỏi địa chỉ này ngay khi có tệp tin cậy.</translation>
    </message>
    <message>
        <source>Where the registry is, the trust file says, or you do: its address, its folder, a mirror, or a stick with one.</source>
        <translation>Vị trí sổ đăng ký do tệp tin cậy hoặc bạn chỉ ra: địa chỉ, thư mục của nó, bản sao gương, hoặc thẻ USB có chứa.</translation>
    </message>
    <message>
        <source>Looking whether it is there. This takes a moment.</source>
        <translation>Đang kiểm tra xem có ở đó không. Việc này mất một lúc.</translation>
    </message>
    <message>
        <source>No registry was found on this computer or on a stick. Put the stick in, choose the folder, or type the address.</source>
        <translation>Không tìm thấy sổ đăng ký trên máy tính này hay trên thẻ USB. Cắm thẻ USB, chọn thư mục, hoặc nhập địa chỉ.</translation>
    </message>
    <message>
        <source>Its &amp;address in the network</source>
        <translation>Đị&amp;a chỉ của nó trên mạng</translation>
    </message>
    <message>
        <source>Address of the registry in the network</source>
        <translation>Địa chỉ sổ đăng ký trên mạng</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Dùng địa chỉ này</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>There is no such folder now.</source>
        <translation>Hiện không có thư mục này.</translation>
    </message>
    <message>
        <source>Devices on this computer&apos;s serial ports appear by themselves.</source>
        <translation>Thiết bị ở các cổng nối tiếp của máy này tự xuất hiện.</translation>
    </message>
    <message>
        <source>&amp;Folder of virtual devices, if there is one</source>
        <translation>&amp;Thư mục thiết bị ảo, nếu có</translation>
    </message>
    <message>
        <source>Folder of virtual devices</source>
        <translation>Thư mục thiết bị ảo</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StationFlow</name>
    <message>
        <source>Getting the demo ready</source>
        <translation>Đang chuẩn bị bản trình diễn</translation>
    </message>
    <message>
        <source>A station with keys of its own, and eight virtual devices. This takes a moment.</source>
        <translation>Một trạm có khóa riêng và tám thiết bị ảo. Việc này mất một lúc.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StationForm</name>
    <message>
        <source>The station has another name.</source>
        <translation>Trạm đã có tên khác.</translation>
    </message>
    <message>
        <source>&amp;Name of the station</source>
        <translation>&amp;Tên trạm</translation>
    </message>
    <message>
        <source>As the people at it call it. It stands in the window&apos;s title and in no certificate.</source>
        <translation>Theo cách mọi người ở đó gọi. Nó hiện trên tiêu đề cửa sổ và không nằm trong chứng chỉ nào.</translation>
    </message>
    <message>
        <source>Rejected devices are confirmed by RED BIN.</source>
        <translation>Thiết bị bị loại được xác nhận bằng thẻ RED BIN.</translation>
    </message>
    <message>
        <source>Rejected devices are not confirmed any more.</source>
        <translation>Thiết bị bị loại không còn phải xác nhận.</translation>
    </message>
    <message>
        <source>&amp;Confirm rejected devices</source>
        <translation>&amp;Xác nhận thiết bị bị loại</translation>
    </message>
    <message>
        <source>A slot whose device failed takes the next one only after the card RED BIN is scanned, or Del is pressed.</source>
        <translation>Khe có thiết bị hỏng chỉ nhận thiết bị tiếp theo sau khi quét thẻ RED BIN hoặc nhấn Del.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StationStep</name>
    <message>
        <source>Station</source>
        <translation>Trạm</translation>
    </message>
    <message>
        <source>Which station, whose devices?</source>
        <translation>Trạm nào, thiết bị của ai?</translation>
    </message>
    <message>
        <source>The manufacturer&apos;s name stands in every device&apos;s certificate and cannot be changed later.</source>
        <translation>Tên nhà sản xuất nằm trong chứng chỉ của mọi thiết bị và sau này không đổi được.</translation>
    </message>
    <message>
        <source>&amp;Name of the station</source>
        <translation>&amp;Tên trạm</translation>
    </message>
    <message>
        <source>As the people at it call it, for example Line 3. Can be left empty.</source>
        <translation>Theo cách mọi người ở đó gọi, ví dụ Chuyền 3. Có thể để trống.</translation>
    </message>
    <message>
        <source>&amp;Manufacturer</source>
        <translation>Nhà &amp;sản xuất</translation>
    </message>
    <message>
        <source>&amp;Enterprise number (IANA), if there is one</source>
        <translation>Số doanh nghiệp (&amp;IANA), nếu có</translation>
    </message>
    <message>
        <source>Only small devices without X.509, as meters, need it. It cannot be added later.</source>
        <translation>Chỉ thiết bị nhỏ không có X.509, như đồng hồ đo, mới cần. Không thể thêm sau.</translation>
    </message>
    <message>
        <source>&amp;Folder of the station</source>
        <translation>T&amp;hư mục của trạm</translation>
    </message>
    <message>
        <source>Keys, registry and settings go there. Take its backups as one whole.</source>
        <translation>Khóa, sổ đăng ký và cài đặt nằm ở đó. Hãy sao lưu toàn bộ một lần.</translation>
    </message>
    <message>
        <source>Folder of the station</source>
        <translation>Thư mục của trạm</translation>
    </message>
    <message>
        <source>At most 64 characters. It cannot be changed later.</source>
        <translation>Nhiều nhất 64 ký tự. Sau này không đổi được.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StationWindow</name>
    <message>
        <source>Line</source>
        <translation>Chuyền</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Sổ đăng ký</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Keyline station</source>
        <translation>Trạm Keyline</translation>
    </message>
    <message>
        <source>%1 – Keyline station</source>
        <translation>%1 – Trạm Keyline</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StatusStrip</name>
    <message>
        <source>Key store open</source>
        <translation>Kho khóa đang mở</translation>
    </message>
    <message numerus="yes">
        <source>Registry: %n records wait</source>
        <translation>
            <numerusform>Sổ đăng ký: %n bản ghi đang chờ</numerusform>
        </translation>
    </message>
    <message>
        <source>Registry ok</source>
        <translation>Sổ đăng ký ổn</translation>
    </message>
    <message numerus="yes">
        <source>%n devices to call back</source>
        <translation>
            <numerusform>%n thiết bị cần thu hồi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other ports, not touched</source>
        <translation>
            <numerusform>%n cổng khác, không đụng đến</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan: %1</source>
        <translation>Quét: %1</translation>
    </message>
    <message>
        <source>Key store closed</source>
        <translation>Kho khóa đang đóng</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StepRail</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Bước %1 trên %2: %3</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SupportView</name>
    <message>
        <source>The report is in %1. Send it to whoever helps you.</source>
        <translation>Báo cáo nằm trong %1. Gửi cho người hỗ trợ bạn.</translation>
    </message>
    <message>
        <source>One ZIP file with what helps to find a fault, and nothing else. No key, passphrase, PIN, identity, certificate or record is in it. Chip IDs, which the registry has in public, are in the log&apos;s lines.</source>
        <translation>Một tệp ZIP chỉ gồm những gì giúp tìm hỏng hóc. Trong đó không có khóa, cụm mật khẩu, mã PIN, định danh, chứng chỉ hay bản ghi. ID chip, vốn công khai trong sổ đăng ký, có trong các dòng nhật ký.</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Trong đó có gì</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ</translation>
    </message>
    <message>
        <source>What is in the report</source>
        <translation>Báo cáo có gì</translation>
    </message>
    <message>
        <source>&amp;Save it as</source>
        <translation>&amp;Lưu thành</translation>
    </message>
    <message>
        <source>File of the report</source>
        <translation>Tệp báo cáo</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lưu báo cáo</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>Tệp ZIP (*.zip)</translation>
    </message>
</context>
<context>
    <name>keyline::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>keyline::ui::UnlockPage</name>
    <message>
        <source>Opening the station.</source>
        <translation>Đang mở trạm.</translation>
    </message>
    <message>
        <source>Open the station</source>
        <translation>Mở trạm</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the key store</source>
        <translation>&amp;Cụm mật khẩu của kho khóa</translation>
    </message>
    <message>
        <source>Passphrase of the key store</source>
        <translation>Cụm mật khẩu của kho khóa</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Another station…</source>
        <translation>Trạm khác…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::VisitCard</name>
    <message>
        <source>Read chip</source>
        <translation>Đọc chip</translation>
    </message>
    <message>
        <source>Assign identity</source>
        <translation>Gán định danh</translation>
    </message>
    <message>
        <source>Make keys</source>
        <translation>Tạo khóa</translation>
    </message>
    <message>
        <source>Certify</source>
        <translation>Cấp chứng chỉ</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Trial opening</source>
        <translation>Mở thử</translation>
    </message>
    <message>
        <source>Prove keys</source>
        <translation>Chứng minh khóa</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Đăng ký</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Niêm phong</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Định danh</translation>
    </message>
    <message>
        <source>As URN</source>
        <translation>Dạng URN</translation>
    </message>
    <message>
        <source>Chip ID</source>
        <translation>ID chip</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>chưa đọc</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Mẫu máy</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Hồ sơ cấu hình</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Thời gian</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n giây</numerusform>
        </translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Bước cuối</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Sổ đăng ký</translation>
    </message>
    <message>
        <source>Its record still waits to be registered</source>
        <translation>Bản ghi của nó còn chờ đăng ký</translation>
    </message>
    <message>
        <source>Entry %L1</source>
        <translation>Mục %L1</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>Số chứng chỉ</translation>
    </message>
    <message>
        <source>Its proof (SHA-256)</source>
        <translation>Bằng chứng của nó (SHA-256)</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>Lượt</translation>
    </message>
    <message>
        <source>Show its record</source>
        <translation>Hiện bản ghi của nó</translation>
    </message>
    <message>
        <source>Choose a line to see all of its visit.</source>
        <translation>Chọn một dòng để xem toàn bộ lượt đó.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::WizardWindow</name>
    <message>
        <source>%1 (%2): %3. %4</source>
        <translation>%1 (%2): %3. %4</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Keyline Repair</source>
        <translation>Keyline Repair</translation>
    </message>
</context>
<context>
    <name>keyline::ui::WorkBar</name>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
</TS>
