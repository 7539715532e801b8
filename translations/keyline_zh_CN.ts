<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>There is no port of this name</source>
        <translation>没有这个名称的端口</translation>
    </message>
    <message>
        <source>No device can be reached on this port.</source>
        <translation>通过此端口无法连接任何设备。</translation>
    </message>
    <message>
        <source>Check the cable and the port&apos;s name; `keyline device list` shows what is there.</source>
        <translation>检查线缆和端口名称；`keyline device list` 会列出现有端口。</translation>
    </message>
    <message>
        <source>Check the cable; call the supervisor</source>
        <translation>检查线缆，叫主管</translation>
    </message>
    <message>
        <source>Another program holds the port</source>
        <translation>端口被另一个程序占用</translation>
    </message>
    <message>
        <source>The device was not touched.</source>
        <translation>设备未被改动。</translation>
    </message>
    <message>
        <source>Close the other program, then connect the device again.</source>
        <translation>关闭另一个程序，然后重新连接设备。</translation>
    </message>
    <message>
        <source>Port in use: call the supervisor</source>
        <translation>端口被占用，叫主管</translation>
    </message>
    <message>
        <source>This user may not open the port</source>
        <translation>此用户无权打开该端口</translation>
    </message>
    <message>
        <source>Join the group that owns the port, sign in again, then go on.</source>
        <translation>将用户加入拥有该端口的用户组，重新登录后继续。</translation>
    </message>
    <message>
        <source>No right to the port: call the supervisor</source>
        <translation>无端口权限，叫主管</translation>
    </message>
    <message>
        <source>The device was unplugged</source>
        <translation>设备被拔出</translation>
    </message>
    <message>
        <source>Nothing is lost; it goes on where it stopped.</source>
        <translation>没有丢失任何内容；将从中断处继续。</translation>
    </message>
    <message>
        <source>Connect the same device again, in any slot.</source>
        <translation>将同一台设备重新接入任意槽位。</translation>
    </message>
    <message>
        <source>Connect it again, any slot</source>
        <translation>重新接入任意槽位</translation>
    </message>
    <message>
        <source>The port stopped working</source>
        <translation>端口停止工作</translation>
    </message>
    <message>
        <source>The device may be fine; the cable or the hub is not.</source>
        <translation>设备可能正常，问题在线缆或集线器。</translation>
    </message>
    <message>
        <source>Try another cable or slot.</source>
        <translation>换一根线缆或换一个槽位。</translation>
    </message>
    <message>
        <source>Try another slot; call the supervisor</source>
        <translation>换个槽位，叫主管</translation>
    </message>
    <message>
        <source>The line is too noisy to understand</source>
        <translation>线路干扰过大，无法识别数据</translation>
    </message>
    <message>
        <source>The device may be fine; the cable or the contact is not.</source>
        <translation>设备可能正常，问题在线缆或接触点。</translation>
    </message>
    <message>
        <source>Clean the contacts, then connect it again.</source>
        <translation>清洁触点，然后重新连接。</translation>
    </message>
    <message>
        <source>Clean the contacts, connect it again</source>
        <translation>清洁触点，重新连接</translation>
    </message>
    <message>
        <source>The device stopped answering</source>
        <translation>设备停止应答</translation>
    </message>
    <message>
        <source>It was not finished; what was done is kept.</source>
        <translation>设备尚未完成；已完成的部分已保留。</translation>
    </message>
    <message>
        <source>Connect it again; if it stays silent, call the supervisor.</source>
        <translation>重新连接；若仍无应答，叫主管。</translation>
    </message>
    <message>
        <source>Connect it again</source>
        <translation>重新连接</translation>
    </message>
    <message>
        <source>What is connected is not a Keyline device</source>
        <translation>所接的不是 Keyline 设备</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>未作任何改动。</translation>
    </message>
    <message>
        <source>Leave it or remove it.</source>
        <translation>可保留，也可取下。</translation>
    </message>
    <message>
        <source>Leave it or remove it</source>
        <translation>可保留，也可取下</translation>
    </message>
    <message>
        <source>The device gave an answer that cannot be understood</source>
        <translation>设备给出了无法识别的应答</translation>
    </message>
    <message>
        <source>Its firmware does not follow the device protocol.</source>
        <translation>其固件不符合设备协议。</translation>
    </message>
    <message>
        <source>Put it in the red bin; tell engineering the code.</source>
        <translation>放入红箱；将代码告知工程部。</translation>
    </message>
    <message>
        <source>Put it in the red bin</source>
        <translation>放入红箱</translation>
    </message>
    <message>
        <source>The device holds another manufacturer&apos;s key</source>
        <translation>设备内是另一制造商的密钥</translation>
    </message>
    <message>
        <source>It would refuse everything from this station; it was not touched.</source>
        <translation>它会拒绝本工作站的一切内容；未作任何改动。</translation>
    </message>
    <message>
        <source>Check that firmware and station belong together.</source>
        <translation>检查固件与工作站是否配套。</translation>
    </message>
    <message>
        <source>Call the supervisor</source>
        <translation>叫主管</translation>
    </message>
    <message>
        <source>The profile does not accept this model</source>
        <translation>配置方案不接受此型号</translation>
    </message>
    <message>
        <source>Choose the profile for this model, or remove the device.</source>
        <translation>选择适用于此型号的配置方案，或取下设备。</translation>
    </message>
    <message>
        <source>Remove it or call the supervisor</source>
        <translation>取下，或叫主管</translation>
    </message>
    <message>
        <source>The device&apos;s storage cannot be written</source>
        <translation>设备存储器无法写入</translation>
    </message>
    <message>
        <source>Its memory chip is faulty; it cannot keep its keys.</source>
        <translation>其存储芯片有故障，无法保存密钥。</translation>
    </message>
    <message>
        <source>Put it in the red bin.</source>
        <translation>放入红箱。</translation>
    </message>
    <message>
        <source>The device is in another state than it said</source>
        <translation>设备的状态与其所报的不符</translation>
    </message>
    <message>
        <source>Connect it again; if it repeats, call the supervisor.</source>
        <translation>重新连接；若再次出现，叫主管。</translation>
    </message>
    <message>
        <source>Connect it again, else call the supervisor</source>
        <translation>重新连接，不行就叫主管</translation>
    </message>
    <message>
        <source>The device did not accept the manufacturer&apos;s signature</source>
        <translation>设备未接受制造商的签名</translation>
    </message>
    <message>
        <source>The key in its read-only memory is not this station&apos;s.</source>
        <translation>其只读存储器中的密钥不属于本工作站。</translation>
    </message>
    <message>
        <source>The device could not open what was meant for it</source>
        <translation>设备无法打开发给它的内容</translation>
    </message>
    <message>
        <source>Its chip key or its memory is faulty.</source>
        <translation>其芯片密钥或存储器有故障。</translation>
    </message>
    <message>
        <source>The device did not understand the station</source>
        <translation>设备未能识别工作站的指令</translation>
    </message>
    <message>
        <source>Firmware and station do not fit together.</source>
        <translation>固件与工作站不匹配。</translation>
    </message>
    <message>
        <source>Call the supervisor; tell engineering the code.</source>
        <translation>叫主管；将代码告知工程部。</translation>
    </message>
    <message>
        <source>The package is too large for the device</source>
        <translation>数据包过大，设备放不下</translation>
    </message>
    <message>
        <source>The profile does not fit this model.</source>
        <translation>配置方案不适用于此型号。</translation>
    </message>
    <message>
        <source>Choose a profile that fits this model.</source>
        <translation>选择适用于此型号的配置方案。</translation>
    </message>
    <message>
        <source>The device says this belongs to another chip</source>
        <translation>设备称此内容属于另一芯片</translation>
    </message>
    <message>
        <source>It reports a chip ID that is not its own.</source>
        <translation>它报告的芯片 ID 不是自己的。</translation>
    </message>
    <message>
        <source>The device was sealed with a newer revision</source>
        <translation>设备封存的是更新的修订版</translation>
    </message>
    <message>
        <source>What this station has for it is out of date.</source>
        <translation>本工作站为它保存的内容已过时。</translation>
    </message>
    <message>
        <source>Let the supervisor look up this chip in the registry.</source>
        <translation>请主管在登记库中查询此芯片。</translation>
    </message>
    <message>
        <source>The device refused with a code that is not known</source>
        <translation>设备以未知代码拒绝</translation>
    </message>
    <message>
        <source>The device&apos;s backup does not open</source>
        <translation>设备的备份打不开</translation>
    </message>
    <message>
        <source>It could not be recovered later, so it must not ship.</source>
        <translation>以后将无法恢复，因此不得出货。</translation>
    </message>
    <message>
        <source>The device could not prove that its keys work</source>
        <translation>设备无法证明其密钥有效</translation>
    </message>
    <message>
        <source>What it stored is not what it was given.</source>
        <translation>它保存的内容与收到的不一致。</translation>
    </message>
    <message>
        <source>The device did not seal itself</source>
        <translation>设备未能自行封存</translation>
    </message>
    <message>
        <source>Its keys are in the registry, but it may still be changed.</source>
        <translation>其密钥已在登记库中，但设备仍可被改动。</translation>
    </message>
    <message>
        <source>The chip has no usable ID</source>
        <translation>芯片没有可用的 ID</translation>
    </message>
    <message>
        <source>All its bits are the same: the chip was never given an ID.</source>
        <translation>所有位都相同：该芯片从未写入 ID。</translation>
    </message>
    <message>
        <source>Two devices show the same chip ID</source>
        <translation>两台设备显示同一芯片 ID</translation>
    </message>
    <message>
        <source>One of them is a copy or gives a wrong ID; neither goes on until it is clear which.</source>
        <translation>其中一台是仿冒品或报错了 ID；查清之前两台都不继续。</translation>
    </message>
    <message>
        <source>Keep every device with this chip ID aside and call the supervisor.</source>
        <translation>将所有带此芯片 ID 的设备放到一边，叫主管。</translation>
    </message>
    <message>
        <source>Keep both aside; call the supervisor</source>
        <translation>两台都放一边，叫主管</translation>
    </message>
    <message>
        <source>The chip is not on the chip maker&apos;s list</source>
        <translation>芯片不在芯片厂商的清单中</translation>
    </message>
    <message>
        <source>It may be a copy; it was not touched.</source>
        <translation>可能是仿冒品；未作任何改动。</translation>
    </message>
    <message>
        <source>Keep it aside and call the supervisor.</source>
        <translation>放到一边，叫主管。</translation>
    </message>
    <message>
        <source>Keep it aside; call the supervisor</source>
        <translation>放一边，叫主管</translation>
    </message>
    <message>
        <source>The device&apos;s buffer is too small</source>
        <translation>设备的缓冲区过小</translation>
    </message>
    <message>
        <source>It offers fewer than 4096 bytes, which the protocol asks for.</source>
        <translation>它提供的缓冲区不足协议要求的 4096 字节。</translation>
    </message>
    <message>
        <source>Tell engineering; the firmware must be changed.</source>
        <translation>告知工程部；固件必须更换。</translation>
    </message>
    <message>
        <source>The device&apos;s backup is not in the agreed form</source>
        <translation>设备的备份不符合约定格式</translation>
    </message>
    <message>
        <source>The device was finished before and has lost its keys</source>
        <translation>设备此前已完成，但密钥已丢失</translation>
    </message>
    <message>
        <source>They wait in the registry; a repair centre can bring them back.</source>
        <translation>密钥保存在登记库中；维修中心可以恢复。</translation>
    </message>
    <message>
        <source>Send it to repair; do not give it a new identity.</source>
        <translation>送修；不要赋予新的标识。</translation>
    </message>
    <message>
        <source>Send it to repair</source>
        <translation>送修</translation>
    </message>
    <message>
        <source>The device speaks a newer protocol</source>
        <translation>设备使用更新版本的协议</translation>
    </message>
    <message>
        <source>This station cannot work with it; it was not touched.</source>
        <translation>本工作站无法处理它；未作任何改动。</translation>
    </message>
    <message>
        <source>Update the station.</source>
        <translation>更新工作站。</translation>
    </message>
    <message>
        <source>The device is sealed, but this registry does not know it</source>
        <translation>设备已封存，但本登记库中没有它</translation>
    </message>
    <message>
        <source>Another station&apos;s registry holds its backup.</source>
        <translation>其备份在另一工作站的登记库中。</translation>
    </message>
    <message>
        <source>Check which registry it belongs to.</source>
        <translation>查明它属于哪个登记库。</translation>
    </message>
    <message>
        <source>Another station has begun this device</source>
        <translation>此设备已由另一工作站开始处理</translation>
    </message>
    <message>
        <source>It holds a package that this station did not make; it was not touched.</source>
        <translation>它含有非本工作站制作的数据包；未作任何改动。</translation>
    </message>
    <message>
        <source>Finish it at the station that began it.</source>
        <translation>在开始处理它的工作站上完成。</translation>
    </message>
    <message>
        <source>Take it to the station that began it</source>
        <translation>送回最初的工作站</translation>
    </message>
    <message>
        <source>An identity is not well formed</source>
        <translation>标识格式不正确</translation>
    </message>
    <message>
        <source>It was not used.</source>
        <translation>未被使用。</translation>
    </message>
    <message>
        <source>Correct it; an IMEI has 15 digits, the last one a check digit.</source>
        <translation>请更正；IMEI 为 15 位数字，最后一位是校验码。</translation>
    </message>
    <message>
        <source>No identity is left</source>
        <translation>标识已用完</translation>
    </message>
    <message>
        <source>No new device can be started; those in work go on.</source>
        <translation>无法开始新设备；进行中的设备继续。</translation>
    </message>
    <message>
        <source>Give the order more identities.</source>
        <translation>为工单补充标识。</translation>
    </message>
    <message>
        <source>Call the supervisor: no identity is left</source>
        <translation>标识已用完，叫主管</translation>
    </message>
    <message>
        <source>The identity belongs to another device</source>
        <translation>该标识属于另一台设备</translation>
    </message>
    <message>
        <source>It was not given out a second time.</source>
        <translation>未重复发放。</translation>
    </message>
    <message>
        <source>Connect it again, and it gets another identity; if it repeats, call the supervisor.</source>
        <translation>重新连接后将获得另一个标识；若再次出现，叫主管。</translation>
    </message>
    <message>
        <source>The range of identities is not well formed</source>
        <translation>标识范围格式不正确</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>未从中读取任何内容。</translation>
    </message>
    <message>
        <source>Write it as imei:TAC-FIRST..LAST, mac:FIRST..LAST or os:PEN-FIRST..LAST, for example imei:35824005-000000..000999 or os:32473-000001..000999.</source>
        <translation>按 imei:TAC-FIRST..LAST、mac:FIRST..LAST 或 os:PEN-FIRST..LAST 的格式填写，例如 imei:35824005-000000..000999 或 os:32473-000001..000999。</translation>
    </message>
    <message>
        <source>Correct the range of identities</source>
        <translation>更正标识范围</translation>
    </message>
    <message>
        <source>The file of identities has bad lines</source>
        <translation>标识文件中有不合格的行</translation>
    </message>
    <message>
        <source>Correct the lines named, then try again.</source>
        <translation>更正所列各行，然后重试。</translation>
    </message>
    <message>
        <source>Correct the file of identities</source>
        <translation>更正标识文件</translation>
    </message>
    <message>
        <source>The identities do not fit the profile</source>
        <translation>标识与配置方案不符</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>未读取任何内容。</translation>
    </message>
    <message>
        <source>Change --identities to what the profile asks for, or --profile to one that they fit; a chip that has identities keeps its profile.</source>
        <translation>将 --identities 改为配置方案所要求的，或将 --profile 改为与标识相符的；已有标识的芯片保持其配置方案。</translation>
    </message>
    <message>
        <source>Choose identities that fit the profile</source>
        <translation>选择符合配置方案的标识</translation>
    </message>
    <message>
        <source>The profile is not well formed</source>
        <translation>配置方案格式不正确</translation>
    </message>
    <message>
        <source>Correct the line named.</source>
        <translation>更正所列的行。</translation>
    </message>
    <message>
        <source>Correct the profile</source>
        <translation>更正配置方案</translation>
    </message>
    <message>
        <source>There is no profile of this name</source>
        <translation>没有这个名称的配置方案</translation>
    </message>
    <message>
        <source>Nothing was started.</source>
        <translation>未开始任何工作。</translation>
    </message>
    <message>
        <source>Choose one from the home&apos;s profiles folder.</source>
        <translation>从主目录的 profiles 文件夹中选择一个。</translation>
    </message>
    <message>
        <source>Choose another profile</source>
        <translation>选择另一个配置方案</translation>
    </message>
    <message>
        <source>The chip maker&apos;s list has bad lines</source>
        <translation>芯片厂商的清单中有不合格的行</translation>
    </message>
    <message>
        <source>Correct the lines named: one chip ID in hexadecimal a line.</source>
        <translation>更正所列各行：每行一个十六进制芯片 ID。</translation>
    </message>
    <message>
        <source>Correct the chip maker&apos;s list</source>
        <translation>更正芯片厂商的清单</translation>
    </message>
    <message>
        <source>The profile needs the manufacturer&apos;s number, and this home has none</source>
        <translation>配置方案需要制造商编号，而此主目录中没有</translation>
    </message>
    <message>
        <source>Its certificates (CWT) name the private enterprise number; no device was started.</source>
        <translation>其证书（CWT）须写明私有企业编号（PEN）；未开始任何设备。</translation>
    </message>
    <message>
        <source>Add it with `keyline init --home HOME --manufacturer NAME --pen N`, or choose another profile.</source>
        <translation>用 `keyline init --home HOME --manufacturer NAME --pen N` 添加，或选择另一个配置方案。</translation>
    </message>
    <message>
        <source>Add the manufacturer&apos;s number</source>
        <translation>添加制造商编号</translation>
    </message>
    <message>
        <source>The passphrase does not open the key store</source>
        <translation>口令无法打开密钥库</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>Check the passphrase, its file and the keyboard layout.</source>
        <translation>检查口令、口令文件和键盘布局。</translation>
    </message>
    <message>
        <source>Check the passphrase</source>
        <translation>检查口令</translation>
    </message>
    <message>
        <source>No passphrase was given</source>
        <translation>未提供口令</translation>
    </message>
    <message>
        <source>The key store stays closed.</source>
        <translation>密钥库保持关闭。</translation>
    </message>
    <message>
        <source>Use --passphrase-file, set KEYLINE_PASSPHRASE_FILE, or run it on a terminal.</source>
        <translation>使用 --passphrase-file，设置 KEYLINE_PASSPHRASE_FILE，或在终端中运行。</translation>
    </message>
    <message>
        <source>Give the passphrase</source>
        <translation>输入口令</translation>
    </message>
    <message>
        <source>The passphrase is too short</source>
        <translation>口令太短</translation>
    </message>
    <message>
        <source>Choose one of at least 8 characters.</source>
        <translation>请选用至少 8 个字符的口令。</translation>
    </message>
    <message>
        <source>Choose a longer passphrase</source>
        <translation>选用更长的口令</translation>
    </message>
    <message>
        <source>The key store is damaged</source>
        <translation>密钥库已损坏</translation>
    </message>
    <message>
        <source>The keys named cannot be used; the registry and the other files are untouched.</source>
        <translation>所列密钥无法使用；登记库和其他文件未受影响。</translation>
    </message>
    <message>
        <source>Bring back the station&apos;s database alone, never the registry with it; or make a new station with `keyline init --from`.</source>
        <translation>只恢复工作站的数据库，绝不要连同登记库一起恢复；或用 `keyline init --from` 建立新工作站。</translation>
    </message>
    <message>
        <source>This home has no key store</source>
        <translation>此主目录中没有密钥库</translation>
    </message>
    <message>
        <source>Check the folder, or make a station with `keyline init`.</source>
        <translation>检查该文件夹，或用 `keyline init` 建立工作站。</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>选择另一个文件夹</translation>
    </message>
    <message>
        <source>A key is not in the key store</source>
        <translation>密钥库中缺少一个密钥</translation>
    </message>
    <message>
        <source>The step that needs it cannot be done.</source>
        <translation>需要它的步骤无法进行。</translation>
    </message>
    <message>
        <source>Check which station this is; a supervisor can bring the key from the export file.</source>
        <translation>确认这是哪个工作站；主管可从导出文件中取回密钥。</translation>
    </message>
    <message>
        <source>A key is not well formed</source>
        <translation>密钥格式不正确</translation>
    </message>
    <message>
        <source>Give a key of the kind asked for.</source>
        <translation>提供所要求类型的密钥。</translation>
    </message>
    <message>
        <source>Give a key of the kind asked for</source>
        <translation>提供所要求类型的密钥</translation>
    </message>
    <message>
        <source>No prepared key pair is left</source>
        <translation>预制的密钥对已用完</translation>
    </message>
    <message>
        <source>Make more with `keyline vault fill`.</source>
        <translation>用 `keyline vault fill` 生成更多。</translation>
    </message>
    <message>
        <source>Call the supervisor: no key pair is left</source>
        <translation>密钥对已用完，叫主管</translation>
    </message>
    <message>
        <source>The key export is damaged or is no key export</source>
        <translation>密钥导出文件已损坏，或不是密钥导出文件</translation>
    </message>
    <message>
        <source>Use another copy of the file.</source>
        <translation>使用该文件的另一份副本。</translation>
    </message>
    <message>
        <source>Use another copy of the file</source>
        <translation>使用该文件的另一份副本</translation>
    </message>
    <message>
        <source>The key pair is in use for another chip</source>
        <translation>密钥对已用于另一芯片</translation>
    </message>
    <message>
        <source>This passphrase is the key store&apos;s own</source>
        <translation>此口令就是密钥库自身的口令</translation>
    </message>
    <message>
        <source>Nothing was written: an export that it opens protects nothing that the station does not.</source>
        <translation>未写入任何内容：用同一口令的导出文件不会比工作站本身更安全。</translation>
    </message>
    <message>
        <source>Choose another passphrase for the export, and keep the two apart.</source>
        <translation>为导出另选口令，并将两者分开保管。</translation>
    </message>
    <message>
        <source>Choose another passphrase</source>
        <translation>另选口令</translation>
    </message>
    <message>
        <source>The two passphrases typed are not the same</source>
        <translation>两次输入的口令不一致</translation>
    </message>
    <message>
        <source>Type the same passphrase twice.</source>
        <translation>两次输入相同的口令。</translation>
    </message>
    <message>
        <source>Type the same passphrase twice</source>
        <translation>两次输入相同的口令</translation>
    </message>
    <message>
        <source>The registry is not there</source>
        <translation>找不到登记库</translation>
    </message>
    <message>
        <source>Nothing was sent or looked up.</source>
        <translation>未发送也未查询任何内容。</translation>
    </message>
    <message>
        <source>Check the folder or the address of the registry.</source>
        <translation>检查登记库的文件夹或地址。</translation>
    </message>
    <message>
        <source>Another program writes to this registry</source>
        <translation>另一个程序正在写入此登记库</translation>
    </message>
    <message>
        <source>Close the other program, then go on.</source>
        <translation>关闭另一个程序，然后继续。</translation>
    </message>
    <message>
        <source>The registry is damaged</source>
        <translation>登记库已损坏</translation>
    </message>
    <message>
        <source>What is named does not fit the rest; nothing was changed.</source>
        <translation>所列内容与其余部分不符；未作任何更改。</translation>
    </message>
    <message>
        <source>Run `keyline registry verify`; bring the place named back from a mirror.</source>
        <translation>运行 `keyline registry verify`；从镜像恢复所列位置。</translation>
    </message>
    <message>
        <source>The registry refused the record</source>
        <translation>登记库拒绝了该记录</translation>
    </message>
    <message>
        <source>The device is not registered and was not sealed.</source>
        <translation>设备未登记，也未封存。</translation>
    </message>
    <message>
        <source>Call the supervisor; the reason is given with the code.</source>
        <translation>叫主管；原因随代码给出。</translation>
    </message>
    <message>
        <source>The registry does not know this chip</source>
        <translation>登记库中没有此芯片</translation>
    </message>
    <message>
        <source>It has no backup for it.</source>
        <translation>其中没有它的备份。</translation>
    </message>
    <message>
        <source>Check the chip ID and the registry; ask the other registries of the manufacturer.</source>
        <translation>检查芯片 ID 和登记库；向该制造商的其他登记库查询。</translation>
    </message>
    <message>
        <source>Check the chip ID and the registry</source>
        <translation>检查芯片 ID 和登记库</translation>
    </message>
    <message>
        <source>The record of this chip was erased on request</source>
        <translation>此芯片的记录已应要求删除</translation>
    </message>
    <message>
        <source>Its backup is gone for good.</source>
        <translation>其备份已永久删除。</translation>
    </message>
    <message>
        <source>Ask the manufacturer.</source>
        <translation>咨询制造商。</translation>
    </message>
    <message>
        <source>Ask the manufacturer</source>
        <translation>咨询制造商</translation>
    </message>
    <message>
        <source>This chip was retired</source>
        <translation>此芯片已停用</translation>
    </message>
    <message>
        <source>Its record is no longer for use.</source>
        <translation>其记录不再可用。</translation>
    </message>
    <message>
        <source>The proof of registration does not hold</source>
        <translation>登记证明不成立</translation>
    </message>
    <message>
        <source>The registry cannot show that it made this record public.</source>
        <translation>登记库无法证明它公开过此记录。</translation>
    </message>
    <message>
        <source>Use another source, and report this registry.</source>
        <translation>改用其他来源，并举报此登记库。</translation>
    </message>
    <message>
        <source>Use another source; report this one</source>
        <translation>改用其他来源，并举报此来源</translation>
    </message>
    <message>
        <source>The registry&apos;s statement does not hold</source>
        <translation>登记库的声明不成立</translation>
    </message>
    <message>
        <source>It is not what a station of the manufacturer signed.</source>
        <translation>它并非制造商的工作站所签名的内容。</translation>
    </message>
    <message>
        <source>The station that signed was not enrolled</source>
        <translation>签名的工作站未经制造商登记</translation>
    </message>
    <message>
        <source>The record may be made up.</source>
        <translation>该记录可能是伪造的。</translation>
    </message>
    <message>
        <source>The record is not the one that was registered</source>
        <translation>记录与登记时的不一致</translation>
    </message>
    <message>
        <source>It was changed, damaged or held back.</source>
        <translation>它已被改动、损坏或扣留。</translation>
    </message>
    <message>
        <source>The certificate does not hold</source>
        <translation>证书不成立</translation>
    </message>
    <message>
        <source>The manufacturer did not sign it, or it is not in the agreed form.</source>
        <translation>制造商未签名，或其格式不符合约定。</translation>
    </message>
    <message>
        <source>The record is of another chip</source>
        <translation>记录属于另一芯片</translation>
    </message>
    <message>
        <source>It would not open on this device.</source>
        <translation>它在此设备上打不开。</translation>
    </message>
    <message>
        <source>The registry&apos;s log is older than before</source>
        <translation>登记库的日志比之前的更旧</translation>
    </message>
    <message>
        <source>Records may be hidden.</source>
        <translation>可能有记录被隐藏。</translation>
    </message>
    <message>
        <source>Call the supervisor; use another source</source>
        <translation>叫主管，改用其他来源</translation>
    </message>
    <message>
        <source>The registry&apos;s log is not the one seen before</source>
        <translation>登记库的日志与之前所见的不同</translation>
    </message>
    <message>
        <source>It shows different people different records.</source>
        <translation>它向不同的人展示不同的记录。</translation>
    </message>
    <message>
        <source>The registry&apos;s checkpoint does not hold</source>
        <translation>登记库的检查点不成立</translation>
    </message>
    <message>
        <source>It is not signed by the log that the trust file names.</source>
        <translation>它未由信任文件所指定的日志签名。</translation>
    </message>
    <message>
        <source>Check the trust file; use another source, and report this registry.</source>
        <translation>检查信任文件；改用其他来源，并举报此登记库。</translation>
    </message>
    <message>
        <source>Check the trust file; use another source</source>
        <translation>检查信任文件，改用其他来源</translation>
    </message>
    <message>
        <source>Too few witnesses have signed the checkpoint lately</source>
        <translation>近期签署检查点的见证方不足</translation>
    </message>
    <message>
        <source>The log may show others something else.</source>
        <translation>该日志可能向他人展示不同的内容。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock; wait and repeat, or use another source.</source>
        <translation>请检查本机时钟；稍等后重复，或改用其他来源。</translation>
    </message>
    <message>
        <source>Wait, or use another source</source>
        <translation>稍等，或改用其他来源</translation>
    </message>
    <message>
        <source>The trust file is not well formed</source>
        <translation>信任文件格式不正确</translation>
    </message>
    <message>
        <source>Get the file from the manufacturer once more.</source>
        <translation>向制造商重新索取该文件。</translation>
    </message>
    <message>
        <source>Get the trust file once more</source>
        <translation>重新索取信任文件</translation>
    </message>
    <message>
        <source>The registry refused the record of a sealed device</source>
        <translation>登记库拒绝了一台已封存设备的记录</translation>
    </message>
    <message>
        <source>It was sealed while its record was queued; it has no backup and could not be brought back.</source>
        <translation>它在记录排队期间被封存；没有备份，将无法恢复。</translation>
    </message>
    <message>
        <source>Call the device back by its chip ID and keep it aside; tell engineering the reason given.</source>
        <translation>按芯片 ID 召回该设备并放到一边；将所给原因告知工程部。</translation>
    </message>
    <message>
        <source>The registry is older than this station</source>
        <translation>登记库比本工作站旧</translation>
    </message>
    <message>
        <source>It lacks a record that this station filed there; no device was started.</source>
        <translation>其中缺少本工作站已存入的记录；未开始任何设备。</translation>
    </message>
    <message>
        <source>Bring back the newest copy of the registry; do not go on with this one.</source>
        <translation>恢复登记库的最新副本；不要用这一份继续。</translation>
    </message>
    <message>
        <source>Stop; call the supervisor</source>
        <translation>停下，叫主管</translation>
    </message>
    <message>
        <source>The registry is another station&apos;s</source>
        <translation>登记库属于另一工作站</translation>
    </message>
    <message>
        <source>The log there was made with another key than this home&apos;s; nothing was changed.</source>
        <translation>那里的日志不是用此主目录的密钥建立的；未作任何更改。</translation>
    </message>
    <message>
        <source>Put this home&apos;s own registry back in the place named, from its newest copy.</source>
        <translation>用最新副本将此主目录自己的登记库恢复到所列位置。</translation>
    </message>
    <message>
        <source>This folder is no station&apos;s home</source>
        <translation>此文件夹不是工作站的主目录</translation>
    </message>
    <message>
        <source>This folder is a station&apos;s home already</source>
        <translation>此文件夹已是某工作站的主目录</translation>
    </message>
    <message>
        <source>Use it as it is, or choose another folder.</source>
        <translation>直接使用它，或选择另一个文件夹。</translation>
    </message>
    <message>
        <source>Another station is running on this home</source>
        <translation>另一个工作站正在使用此主目录</translation>
    </message>
    <message>
        <source>Close the other one, or choose another home.</source>
        <translation>关闭另一个，或选择其他主目录。</translation>
    </message>
    <message>
        <source>The home cannot be written</source>
        <translation>主目录无法写入</translation>
    </message>
    <message>
        <source>Give this user the right to write there, or mount the disk for writing.</source>
        <translation>授予此用户写入权限，或以可写方式挂载磁盘。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>What was acknowledged is safe; no step goes on until there is room.</source>
        <translation>已确认的内容是安全的；有空间之前所有步骤暂停。</translation>
    </message>
    <message>
        <source>Make room on the disk, then go on.</source>
        <translation>清理磁盘空间，然后继续。</translation>
    </message>
    <message>
        <source>Call the supervisor: the disk is full</source>
        <translation>磁盘已满，叫主管</translation>
    </message>
    <message>
        <source>A database file is damaged</source>
        <translation>数据库文件已损坏</translation>
    </message>
    <message>
        <source>The file named cannot be used; the others are untouched.</source>
        <translation>所列文件无法使用；其他文件未受影响。</translation>
    </message>
    <message>
        <source>Keep the file, bring back only the one named from its newest backup, and tell engineering.</source>
        <translation>保留该文件，只从最新备份恢复所列文件，并告知工程部。</translation>
    </message>
    <message>
        <source>A database could not be used</source>
        <translation>数据库无法使用</translation>
    </message>
    <message>
        <source>What was acknowledged is safe.</source>
        <translation>已确认的内容是安全的。</translation>
    </message>
    <message>
        <source>Check the disk, or the database that is named, then go on.</source>
        <translation>检查磁盘或所指的数据库，然后继续。</translation>
    </message>
    <message>
        <source>The database was made by a newer version</source>
        <translation>数据库由更新的版本建立</translation>
    </message>
    <message>
        <source>Use the newer program.</source>
        <translation>使用更新版本的程序。</translation>
    </message>
    <message>
        <source>Use the newer program</source>
        <translation>使用更新版本的程序</translation>
    </message>
    <message>
        <source>A file cannot be read</source>
        <translation>文件无法读取</translation>
    </message>
    <message>
        <source>Check its name and its rights.</source>
        <translation>检查其名称和权限。</translation>
    </message>
    <message>
        <source>Check the file&apos;s name and rights</source>
        <translation>检查文件名称和权限</translation>
    </message>
    <message>
        <source>A file cannot be written</source>
        <translation>文件无法写入</translation>
    </message>
    <message>
        <source>It was not saved; what was there is unchanged.</source>
        <translation>未保存；原有内容保持不变。</translation>
    </message>
    <message>
        <source>Check the folder and its rights, or choose another place.</source>
        <translation>检查文件夹及其权限，或选择其他位置。</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>选择其他位置</translation>
    </message>
    <message>
        <source>The file is there already</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>It was not replaced.</source>
        <translation>未被替换。</translation>
    </message>
    <message>
        <source>Choose another name, or remove it.</source>
        <translation>换一个名称，或将其移走。</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>换一个名称</translation>
    </message>
    <message>
        <source>A part of this home is gone</source>
        <translation>此主目录缺少一部分</translation>
    </message>
    <message>
        <source>What is left was made with it; nothing was made in its place.</source>
        <translation>其余部分是与它一起建立的；未新建任何内容来代替它。</translation>
    </message>
    <message>
        <source>Put the file named back from its newest backup, or choose another folder with --home.</source>
        <translation>从最新备份恢复所列文件，或用 --home 选择另一个文件夹。</translation>
    </message>
    <message>
        <source>A settings file of this home is not well formed</source>
        <translation>此主目录的设置文件格式不正确</translation>
    </message>
    <message>
        <source>It was not used and not changed; keys, records and devices are untouched.</source>
        <translation>未使用也未更改；密钥、记录和设备未受影响。</translation>
    </message>
    <message>
        <source>Correct the line named, or remove the file to begin it anew.</source>
        <translation>更正所列的行，或删除该文件以重新开始。</translation>
    </message>
    <message>
        <source>The data is not in the expected form</source>
        <translation>数据不是预期的格式</translation>
    </message>
    <message>
        <source>Check where it came from; get it once more.</source>
        <translation>检查其来源；重新获取。</translation>
    </message>
    <message>
        <source>Get the data once more</source>
        <translation>重新获取数据</translation>
    </message>
    <message>
        <source>The command was not understood</source>
        <translation>无法识别该命令</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>未执行任何操作。</translation>
    </message>
    <message>
        <source>See its --help.</source>
        <translation>参见其 --help。</translation>
    </message>
    <message>
        <source>See its --help</source>
        <translation>参见其 --help</translation>
    </message>
    <message>
        <source>The work was stopped</source>
        <translation>工作已停止</translation>
    </message>
    <message>
        <source>What was done is kept, and nothing is half done.</source>
        <translation>已完成的部分已保留，没有半途而废的内容。</translation>
    </message>
    <message>
        <source>Run the same command to go on.</source>
        <translation>运行同一命令即可继续。</translation>
    </message>
    <message>
        <source>Run the same command to go on</source>
        <translation>运行同一命令即可继续</translation>
    </message>
    <message>
        <source>This address cannot be served</source>
        <translation>无法在此地址提供服务</translation>
    </message>
    <message>
        <source>Another program has it, or this machine has no such address; nothing was begun.</source>
        <translation>它被另一个程序占用，或本机没有此地址；什么都没有开始。</translation>
    </message>
    <message>
        <source>End the other program, or give another address and port with --listen.</source>
        <translation>请结束那个程序，或用 --listen 给出另一个地址和端口。</translation>
    </message>
    <message>
        <source>Give another address and port</source>
        <translation>请给出另一个地址和端口</translation>
    </message>
    <message>
        <source>Something happened that this program does not know</source>
        <translation>发生了本程序不认识的情况</translation>
    </message>
    <message>
        <source>The device or file was left as it was.</source>
        <translation>设备或文件保持原状。</translation>
    </message>
    <message>
        <source>Call the supervisor; send engineering the report.</source>
        <translation>叫主管；将报告发给工程部。</translation>
    </message>
    <message>
        <source>No device appeared</source>
        <translation>未出现设备</translation>
    </message>
    <message>
        <source>It has no power, or the cable is faulty.</source>
        <translation>设备没有电，或线缆有故障。</translation>
    </message>
    <message>
        <source>Check battery and cable; connect it again.</source>
        <translation>检查电池和线缆；重新连接。</translation>
    </message>
    <message>
        <source>Close the other program; run this again.</source>
        <translation>关闭另一个程序；再次运行。</translation>
    </message>
    <message>
        <source>It was not touched; it is not for here.</source>
        <translation>未作任何改动；它不属于这里。</translation>
    </message>
    <message>
        <source>Connect the right device.</source>
        <translation>连接正确的设备。</translation>
    </message>
    <message>
        <source>It can be saved; what was done is kept.</source>
        <translation>设备可以挽救；已完成的部分已保留。</translation>
    </message>
    <message>
        <source>Connect it again; charge it first if it stays silent.</source>
        <translation>重新连接；若仍无应答，请先充电。</translation>
    </message>
    <message>
        <source>One of them is a copy; neither was changed.</source>
        <translation>其中一台是仿冒品；两台均未改动。</translation>
    </message>
    <message>
        <source>Connect one device at a time.</source>
        <translation>每次只连接一台设备。</translation>
    </message>
    <message>
        <source>The device&apos;s keys are in order</source>
        <translation>设备的密钥正常</translation>
    </message>
    <message>
        <source>Nothing is wrong here; its fault lies elsewhere.</source>
        <translation>这里没有问题；故障在别处。</translation>
    </message>
    <message>
        <source>Look for another fault.</source>
        <translation>查找其他故障。</translation>
    </message>
    <message>
        <source>The device was never finished</source>
        <translation>设备从未完成</translation>
    </message>
    <message>
        <source>It holds keys that were never registered.</source>
        <translation>它含有从未登记过的密钥。</translation>
    </message>
    <message>
        <source>Send it to a provisioning station.</source>
        <translation>送到密钥灌装工作站。</translation>
    </message>
    <message>
        <source>The device is new</source>
        <translation>设备是新的</translation>
    </message>
    <message>
        <source>It never had keys.</source>
        <translation>它从未有过密钥。</translation>
    </message>
    <message>
        <source>Its memory chip is worn; its keys are safe in the registry.</source>
        <translation>其存储芯片已磨损；密钥安全保存在登记库中。</translation>
    </message>
    <message>
        <source>The registry has no record of this chip</source>
        <translation>登记库中没有此芯片的记录</translation>
    </message>
    <message>
        <source>This source cannot bring it back.</source>
        <translation>此来源无法恢复它。</translation>
    </message>
    <message>
        <source>Ask the manufacturer for the right registry; try there.</source>
        <translation>向制造商询问正确的登记库；在那里尝试。</translation>
    </message>
    <message>
        <source>The record was erased on request</source>
        <translation>记录已应要求删除</translation>
    </message>
    <message>
        <source>Its backup is gone for good; this device cannot be saved.</source>
        <translation>其备份已永久删除；此设备无法挽救。</translation>
    </message>
    <message>
        <source>Tell the owner; the manufacturer can say more.</source>
        <translation>告知机主；制造商可提供更多信息。</translation>
    </message>
    <message>
        <source>The registry cannot be reached</source>
        <translation>无法连接登记库</translation>
    </message>
    <message>
        <source>The device can be saved; only the source is missing.</source>
        <translation>设备可以挽救；只是缺少来源。</translation>
    </message>
    <message>
        <source>Use a mirror or a file, or repeat later.</source>
        <translation>使用镜像或文件，或稍后重复。</translation>
    </message>
    <message>
        <source>What the registry gave does not hold</source>
        <translation>登记库给出的内容不成立</translation>
    </message>
    <message>
        <source>Use another source, and report this one.</source>
        <translation>改用其他来源，并举报此来源。</translation>
    </message>
    <message>
        <source>The registry shows an older or another log than before</source>
        <translation>登记库展示的日志比之前的旧或不同</translation>
    </message>
    <message>
        <source>Records may be hidden; nothing was written to the device.</source>
        <translation>可能有记录被隐藏；未向设备写入任何内容。</translation>
    </message>
    <message>
        <source>The device says the backup is another chip&apos;s</source>
        <translation>设备称该备份属于另一芯片</translation>
    </message>
    <message>
        <source>Its chip was replaced or gives a wrong ID; it cannot be saved here.</source>
        <translation>其芯片已被更换或报错 ID；在这里无法挽救。</translation>
    </message>
    <message>
        <source>Send it to the manufacturer.</source>
        <translation>送交制造商。</translation>
    </message>
    <message>
        <source>The device cannot open its own backup</source>
        <translation>设备无法打开自己的备份</translation>
    </message>
    <message>
        <source>Its chip key is damaged; it cannot be saved here.</source>
        <translation>其芯片密钥已损坏；在这里无法挽救。</translation>
    </message>
    <message>
        <source>This trust file is not for it; it was not touched.</source>
        <translation>此信任文件不适用于它；未作任何改动。</translation>
    </message>
    <message>
        <source>Use the trust file of its manufacturer.</source>
        <translation>使用其制造商的信任文件。</translation>
    </message>
    <message>
        <source>The device was not understood</source>
        <translation>无法识别设备</translation>
    </message>
    <message>
        <source>It speaks a newer protocol or breaks it; it was left as it was.</source>
        <translation>它使用更新的协议或违反协议；保持原状。</translation>
    </message>
    <message>
        <source>The device was pulled out</source>
        <translation>设备被拔出</translation>
    </message>
    <message>
        <source>Nothing is lost; it goes on when connected again.</source>
        <translation>没有丢失任何内容；重新连接后继续。</translation>
    </message>
    <message>
        <source>Connect the same device again.</source>
        <translation>重新连接同一台设备。</translation>
    </message>
    <message>
        <source>It must not be given out.</source>
        <translation>不得交付。</translation>
    </message>
    <message>
        <source>Run this once more; then send it to the manufacturer.</source>
        <translation>再运行一次；仍不行则送交制造商。</translation>
    </message>
    <message>
        <source>The report was not saved</source>
        <translation>报告未保存</translation>
    </message>
    <message>
        <source>The device is restored all the same.</source>
        <translation>设备仍已恢复。</translation>
    </message>
    <message>
        <source>Choose another place for the report.</source>
        <translation>为报告选择其他位置。</translation>
    </message>
    <message>
        <source>The device was left as it was.</source>
        <translation>设备保持原状。</translation>
    </message>
    <message>
        <source>Run this again; send the report to the manufacturer.</source>
        <translation>再次运行；将报告发给制造商。</translation>
    </message>
    <message>
        <source>The IMEI&apos;s check digit does not fit</source>
        <translation>IMEI 的校验码不符</translation>
    </message>
    <message>
        <source>A digit was misread, or the label is wrong; it was not used.</source>
        <translation>某位数字读错，或标签有误；未被使用。</translation>
    </message>
    <message>
        <source>Scan it once more; if it repeats, call the supervisor.</source>
        <translation>再扫描一次；若再次出现，叫主管。</translation>
    </message>
    <message>
        <source>Misread: scan the label once more</source>
        <translation>读错了：再扫描一次标签</translation>
    </message>
    <message>
        <source>This IMEI is of another model</source>
        <translation>此 IMEI 属于另一型号</translation>
    </message>
    <message>
        <source>Its first eight digits are not the order&apos;s; it was not used.</source>
        <translation>其前八位数字与工单不符；未被使用。</translation>
    </message>
    <message>
        <source>Scan the label of this device; if it repeats, call the supervisor.</source>
        <translation>扫描此设备的标签；若再次出现，叫主管。</translation>
    </message>
    <message>
        <source>Another model: scan this device&apos;s label</source>
        <translation>型号不同：扫描此设备的标签</translation>
    </message>
    <message>
        <source>This is a number of another kind</source>
        <translation>这是另一种号码</translation>
    </message>
    <message>
        <source>The order asks for another one; it was not used.</source>
        <translation>工单要求另一种号码；未被使用。</translation>
    </message>
    <message>
        <source>Scan the label that the order asks for.</source>
        <translation>扫描工单所要求的标签。</translation>
    </message>
    <message>
        <source>Another number: scan the right label</source>
        <translation>号码不对：扫描正确的标签</translation>
    </message>
    <message>
        <source>This is a product barcode (EAN)</source>
        <translation>这是商品条码（EAN）</translation>
    </message>
    <message>
        <source>It is the same on every box and names no device.</source>
        <translation>每个包装盒上都相同，不能标识设备。</translation>
    </message>
    <message>
        <source>Scan the IMEI label.</source>
        <translation>扫描 IMEI 标签。</translation>
    </message>
    <message>
        <source>A product barcode: scan the IMEI label</source>
        <translation>商品条码：请扫 IMEI 标签</translation>
    </message>
    <message>
        <source>This is the number of a SIM card (ICCID)</source>
        <translation>这是 SIM 卡的号码（ICCID）</translation>
    </message>
    <message>
        <source>It names the card, not the device.</source>
        <translation>它标识的是卡，不是设备。</translation>
    </message>
    <message>
        <source>A SIM card: scan the IMEI label</source>
        <translation>SIM 卡：请扫 IMEI 标签</translation>
    </message>
    <message>
        <source>This is the number of an eSIM (EID)</source>
        <translation>这是 eSIM 的号码（EID）</translation>
    </message>
    <message>
        <source>It names the eSIM, not the device.</source>
        <translation>它标识的是 eSIM，不是设备。</translation>
    </message>
    <message>
        <source>An eSIM: scan the IMEI label</source>
        <translation>eSIM：请扫 IMEI 标签</translation>
    </message>
    <message>
        <source>This is a link or a setting (QR)</source>
        <translation>这是链接或设置码（QR）</translation>
    </message>
    <message>
        <source>It names no device; nothing was opened.</source>
        <translation>它不标识任何设备；未打开任何内容。</translation>
    </message>
    <message>
        <source>A link: scan the IMEI label</source>
        <translation>链接：请扫 IMEI 标签</translation>
    </message>
    <message>
        <source>These sixteen digits are an IMEISV</source>
        <translation>这十六位数字是 IMEISV</translation>
    </message>
    <message>
        <source>It has no check digit, so it was not used.</source>
        <translation>它没有校验码，因此未被使用。</translation>
    </message>
    <message>
        <source>Scan the IMEI label, of fifteen digits.</source>
        <translation>扫描十五位数字的 IMEI 标签。</translation>
    </message>
    <message>
        <source>Sixteen digits: scan the IMEI label</source>
        <translation>十六位数字：请扫 IMEI 标签</translation>
    </message>
    <message>
        <source>The scan is too long</source>
        <translation>扫描内容过长</translation>
    </message>
    <message>
        <source>No label that is asked for is so long; it was not used.</source>
        <translation>所需标签都没有这么长；未被使用。</translation>
    </message>
    <message>
        <source>Too long: scan the IMEI label</source>
        <translation>过长：请扫 IMEI 标签</translation>
    </message>
    <message>
        <source>The scan holds characters that no label has</source>
        <translation>扫描内容含有标签上不会有的字符</translation>
    </message>
    <message>
        <source>The scanner is set wrong, or sent rubbish; it was not used.</source>
        <translation>扫描枪设置不对，或发送了乱码；未被使用。</translation>
    </message>
    <message>
        <source>Scan it once more; if it repeats, check the scanner on the test page.</source>
        <translation>再扫描一次；若再次出现，在测试页检查扫描枪。</translation>
    </message>
    <message>
        <source>Unreadable: scan the label once more</source>
        <translation>无法识读：再扫描一次标签</translation>
    </message>
    <message>
        <source>The scanner types with another keyboard layout</source>
        <translation>扫描枪使用了不同的键盘布局</translation>
    </message>
    <message>
        <source>Its digits and letters arrive changed; nothing was used.</source>
        <translation>数字和字母传来时已变样；未使用任何内容。</translation>
    </message>
    <message>
        <source>Set the scanner to this keyboard&apos;s layout; the test page helps.</source>
        <translation>将扫描枪设为此键盘的布局；测试页可提供帮助。</translation>
    </message>
    <message>
        <source>Scanner set wrong: call the supervisor</source>
        <translation>扫描枪设置不对，叫主管</translation>
    </message>
    <message>
        <source>The card or sticker was misread</source>
        <translation>卡片或贴纸读错了</translation>
    </message>
    <message>
        <source>Its check character does not fit, or it is none of this station&apos;s.</source>
        <translation>其校验字符不符，或不是本工作站的。</translation>
    </message>
    <message>
        <source>Scan it once more; if it repeats, print it anew.</source>
        <translation>再扫描一次；若再次出现，重新打印。</translation>
    </message>
    <message>
        <source>Misread: scan the card once more</source>
        <translation>读错了：再扫描一次卡片</translation>
    </message>
    <message>
        <source>Nothing that was asked for is on this label</source>
        <translation>此标签上没有所需的内容</translation>
    </message>
    <message>
        <source>Another label: scan the IMEI label</source>
        <translation>标签不对：请扫 IMEI 标签</translation>
    </message>
    <message>
        <source>This label was scanned already</source>
        <translation>此标签已扫描过</translation>
    </message>
    <message>
        <source>It is another device&apos;s, or the same number twice; it was not used.</source>
        <translation>它属于另一台设备，或号码重复；未被使用。</translation>
    </message>
    <message>
        <source>Scan the label of this device.</source>
        <translation>扫描此设备的标签。</translation>
    </message>
    <message>
        <source>Scanned already: scan this device&apos;s label</source>
        <translation>已扫描过：扫描此设备的标签</translation>
    </message>
    <message>
        <source>This label belongs to another device</source>
        <translation>此标签属于另一台设备</translation>
    </message>
    <message>
        <source>That device has this number for good; it was not used.</source>
        <translation>该号码已永久归那台设备；未被使用。</translation>
    </message>
    <message>
        <source>Another device&apos;s: scan this device&apos;s label</source>
        <translation>另一台设备的：扫描此设备的标签</translation>
    </message>
    <message>
        <source>No device waits for a label</source>
        <translation>没有设备在等待标签</translation>
    </message>
    <message>
        <source>The order gives numbers by itself; the scan was not used.</source>
        <translation>工单会自动分配号码；扫描内容未被使用。</translation>
    </message>
    <message>
        <source>Connect a device; it gets its number by itself.</source>
        <translation>连接设备；它会自动获得号码。</translation>
    </message>
    <message>
        <source>No label is needed</source>
        <translation>不需要标签</translation>
    </message>
    <message>
        <source>This station has no such slot</source>
        <translation>本工作站没有此槽位</translation>
    </message>
    <message>
        <source>The sticker is another station&apos;s; nothing changed.</source>
        <translation>贴纸属于另一工作站；未作任何更改。</translation>
    </message>
    <message>
        <source>Scan a sticker of this station.</source>
        <translation>扫描本工作站的贴纸。</translation>
    </message>
    <message>
        <source>Scan a sticker of this station</source>
        <translation>扫描本工作站的贴纸</translation>
    </message>
    <message>
        <source>The number is the device&apos;s already</source>
        <translation>该号码已属于设备</translation>
    </message>
    <message>
        <source>It was noted for good and cannot be taken back by a key.</source>
        <translation>它已永久记录，不能用按键撤回。</translation>
    </message>
    <message>
        <source>Put the device aside and call the supervisor.</source>
        <translation>将设备放到一边，叫主管。</translation>
    </message>
    <message>
        <source>Put it aside; call the supervisor</source>
        <translation>放一边，叫主管</translation>
    </message>
    <message>
        <source>The label is another device&apos;s</source>
        <translation>标签是另一台设备的</translation>
    </message>
    <message>
        <source>This device is not finished before its own label is scanned.</source>
        <translation>扫描其自己的标签之前，此设备不算完成。</translation>
    </message>
    <message>
        <source>Take the label off, stick on the right one and scan it.</source>
        <translation>撕下标签，贴上正确的并扫描。</translation>
    </message>
    <message>
        <source>Wrong label: stick on the right one</source>
        <translation>标签不对：贴上正确的</translation>
    </message>
    <message>
        <source>The text does not fit in the label&apos;s code</source>
        <translation>文字超出标签码的容量</translation>
    </message>
    <message>
        <source>No label was made; the device is not finished without it.</source>
        <translation>未制作标签；没有标签设备不算完成。</translation>
    </message>
    <message>
        <source>Choose a shorter text or another code in the profile.</source>
        <translation>在配置方案中选用更短的文字或另一种码。</translation>
    </message>
    <message>
        <source>No label: call the supervisor</source>
        <translation>没有标签，叫主管</translation>
    </message>
    <message>
        <source>The label could not be made</source>
        <translation>标签无法制作</translation>
    </message>
    <message>
        <source>The device is not finished without it.</source>
        <translation>没有它设备不算完成。</translation>
    </message>
    <message>
        <source>There is no printer of this name</source>
        <translation>没有这个名称的打印机</translation>
    </message>
    <message>
        <source>Labels wait; nothing is lost.</source>
        <translation>标签在等待；没有丢失任何内容。</translation>
    </message>
    <message>
        <source>Choose a printer, or save labels to a folder.</source>
        <translation>选择打印机，或将标签保存到文件夹。</translation>
    </message>
    <message>
        <source>No printer: call the supervisor</source>
        <translation>没有打印机，叫主管</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>打印机无应答</translation>
    </message>
    <message>
        <source>Check its paper, power and cable; the labels are printed then.</source>
        <translation>检查纸张、电源和线缆；随后会打印标签。</translation>
    </message>
    <message>
        <source>Check the printer&apos;s paper, power, cable</source>
        <translation>检查打印机的纸张、电源、线缆</translation>
    </message>
    <message>
        <source>The printer did not take the label</source>
        <translation>打印机未接受标签</translation>
    </message>
    <message>
        <source>The label waits; nothing is lost.</source>
        <translation>标签在等待；没有丢失任何内容。</translation>
    </message>
    <message>
        <source>Check the printer, then print the label again.</source>
        <translation>检查打印机，然后重新打印标签。</translation>
    </message>
    <message>
        <source>Check the printer, print it again</source>
        <translation>检查打印机，重新打印</translation>
    </message>
    <message>
        <source>No device of this station has this identity</source>
        <translation>本工作站没有设备使用此标识</translation>
    </message>
    <message>
        <source>A registry has no list of identities, so it can only be asked by chip ID.</source>
        <translation>登记库没有标识清单，只能按芯片 ID 查询。</translation>
    </message>
    <message>
        <source>Check the number, or look up the chip ID.</source>
        <translation>检查号码，或查询芯片 ID。</translation>
    </message>
    <message>
        <source>The virtual devices did not start</source>
        <translation>虚拟设备未启动</translation>
    </message>
    <message>
        <source>The demo has nothing to work on; nothing else is touched.</source>
        <translation>演示没有可处理的设备；其他内容不受影响。</translation>
    </message>
    <message>
        <source>See that `keyline-device` is beside this program, then start the demo once more.</source>
        <translation>确认 `keyline-device` 与本程序在同一位置，然后重新启动演示。</translation>
    </message>
    <message>
        <source>This is not the PIN</source>
        <translation>PIN 不对</translation>
    </message>
    <message>
        <source>The station stays locked; devices at work go on.</source>
        <translation>工作站保持锁屏；进行中的设备继续。</translation>
    </message>
    <message>
        <source>Type the PIN; whoever starts the station can set another one.</source>
        <translation>输入 PIN；启动工作站的人可以另设。</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <translation>输入 PIN</translation>
    </message>
    <message>
        <source>Too many PINs were wrong</source>
        <translation>PIN 输错次数过多</translation>
    </message>
    <message>
        <source>The station stays locked for a while; devices at work go on.</source>
        <translation>工作站将锁屏一段时间；进行中的设备继续。</translation>
    </message>
    <message>
        <source>Wait for as long as is shown, then type the PIN.</source>
        <translation>等待所示时间后，输入 PIN。</translation>
    </message>
    <message>
        <source>Wait, then type the PIN</source>
        <translation>稍等，再输入 PIN</translation>
    </message>
    <message>
        <source>This PIN is too easy or too short</source>
        <translation>此 PIN 太简单或太短</translation>
    </message>
    <message>
        <source>No PIN was changed.</source>
        <translation>PIN 未更改。</translation>
    </message>
    <message>
        <source>Choose 4 to 12 digits that are neither all alike nor in a row.</source>
        <translation>选用 4 至 12 位数字，不可全部相同，也不可连续。</translation>
    </message>
    <message>
        <source>Choose another PIN</source>
        <translation>另选 PIN</translation>
    </message>
    <message>
        <source>The station is locked</source>
        <translation>工作站已锁屏</translation>
    </message>
    <message>
        <source>Devices at work go on; new ones wait.</source>
        <translation>进行中的设备继续；新设备等待。</translation>
    </message>
    <message>
        <source>Sign in, and they begin by themselves.</source>
        <translation>登录后会自动开始。</translation>
    </message>
    <message>
        <source>Sign in, and it begins</source>
        <translation>登录后即开始</translation>
    </message>
    <message>
        <source>The file of the lock&apos;s PIN is damaged</source>
        <translation>锁屏 PIN 文件已损坏</translation>
    </message>
    <message>
        <source>Nobody can sign in; devices at work go on.</source>
        <translation>无人能够登录；进行中的设备继续。</translation>
    </message>
    <message>
        <source>Set a new PIN: `keyline station lock-pin set --home DIR`.</source>
        <translation>设置新 PIN：`keyline station lock-pin set --home DIR`。</translation>
    </message>
    <message>
        <source>Join the group that owns the port; sign in again; run this again.</source>
        <translation>将用户加入拥有该端口的用户组；重新登录；再次运行。</translation>
    </message>
    <message>
        <source>Replace the memory chip; run this again.</source>
        <translation>更换存储芯片；再次运行。</translation>
    </message>
    <message>
        <source>Update this program; run it again.</source>
        <translation>更新本程序；再次运行。</translation>
    </message>
    <message>
        <source>Can be saved</source>
        <translation>可以挽救</translation>
    </message>
    <message>
        <source>Not for here</source>
        <translation>不属于这里</translation>
    </message>
    <message>
        <source>Nothing is wrong here</source>
        <translation>这里没有问题</translation>
    </message>
    <message>
        <source>For a provisioning station</source>
        <translation>送密钥灌装工作站</translation>
    </message>
    <message>
        <source>Can be saved after repair</source>
        <translation>维修后可以挽救</translation>
    </message>
    <message>
        <source>Can be saved from another source</source>
        <translation>可从其他来源挽救</translation>
    </message>
    <message>
        <source>Can be saved with the right trust file</source>
        <translation>用正确的信任文件可以挽救</translation>
    </message>
    <message>
        <source>Can be saved after an update</source>
        <translation>更新后可以挽救</translation>
    </message>
    <message>
        <source>Cannot be saved here</source>
        <translation>在这里无法挽救</translation>
    </message>
    <message>
        <source>Must not be given out</source>
        <translation>不得交付</translation>
    </message>
    <message>
        <source>The device is saved</source>
        <translation>设备已挽救</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>保持原状</translation>
    </message>
    <message>
        <source>Check the number, or use the chip ID</source>
        <translation>检查号码，或用芯片 ID</translation>
    </message>
    <message>
        <source>The device was put aside</source>
        <translation>设备已放到一边</translation>
    </message>
    <message>
        <source>It is not finished; what was done is kept.</source>
        <translation>设备尚未完成；已完成的部分已保留。</translation>
    </message>
    <message>
        <source>Take it out; connect it again when its label is at hand.</source>
        <translation>取下设备；标签到手后重新接入。</translation>
    </message>
    <message>
        <source>The registry is not available</source>
        <translation>登记库目前不可用</translation>
    </message>
    <message>
        <source>Nothing was lost; a station keeps what it has to file, and sends it later.</source>
        <translation>没有丢失任何内容；工作站保存待发送的记录，稍后发送。</translation>
    </message>
    <message>
        <source>Read the reason it gave, or check the network and the address; a station goes on by itself.</source>
        <translation>查看它给出的原因，或检查网络和地址；工作站会自行继续。</translation>
    </message>
    <message>
        <source>Wait; call the supervisor</source>
        <translation>请等待；叫主管</translation>
    </message>
    <message>
        <source>What answers at this address is no registry</source>
        <translation>此地址上应答的不是登记库</translation>
    </message>
    <message>
        <source>Nothing of its answer was believed.</source>
        <translation>其应答未被采信。</translation>
    </message>
    <message>
        <source>Check the address, and what stands between here and there.</source>
        <translation>请检查该地址以及途中的设备。</translation>
    </message>
    <message>
        <source>This station may not write to the registry</source>
        <translation>本工作站无权写入登记库</translation>
    </message>
    <message>
        <source>Its key is not enrolled there; the records wait here.</source>
        <translation>其密钥未在那里登记；记录在此等候。</translation>
    </message>
    <message>
        <source>Have the registry&apos;s administrator enrol this station&apos;s key.</source>
        <translation>请登记库管理员登记本工作站的密钥。</translation>
    </message>
    <message>
        <source>The registry refused the entry</source>
        <translation>登记库拒绝了这一条目</translation>
    </message>
    <message>
        <source>Nothing was written to it.</source>
        <translation>没有写入任何内容。</translation>
    </message>
    <message>
        <source>Check the key that signs, and what it signs; the reason is given with the code.</source>
        <translation>检查签名用的密钥和所签的内容；原因随代码给出。</translation>
    </message>
    <message>
        <source>The registry knows of no such agreement</source>
        <translation>登记库不认识这份协议</translation>
    </message>
    <message>
        <source>It was ended, or is with another registry; no record was given.</source>
        <translation>它已终止，或是与另一个登记库签订的；没有提供任何记录。</translation>
    </message>
    <message>
        <source>Ask the registry&apos;s operator for an agreement file; the log can be read without one.</source>
        <translation>请向登记库的运营者索取协议文件；没有协议也可以读取日志。</translation>
    </message>
    <message>
        <source>Put aside: take it out</source>
        <translation>放一边：取下</translation>
    </message>
    <message>
        <source>No order is running</source>
        <translation>没有进行中的工单</translation>
    </message>
    <message>
        <source>The label was not taken; nothing waits for it.</source>
        <translation>标签未被采用；没有设备在等待它。</translation>
    </message>
    <message>
        <source>Start an order first, then scan the label again.</source>
        <translation>请先开始工单，再重新扫描标签。</translation>
    </message>
    <message>
        <source>Start an order first</source>
        <translation>请先开始工单</translation>
    </message>
    <message>
        <source>Only part of a label arrived, or two at once</source>
        <translation>只收到标签的一部分，或两张连在一起</translation>
    </message>
    <message>
        <source>Nothing of it was used.</source>
        <translation>其中内容均未使用。</translation>
    </message>
    <message>
        <source>Scan it once more; if it repeats, set the scanner to send Enter after each scan.</source>
        <translation>再扫描一次；若再次出现，将扫描枪设置为每次扫描后发送回车。</translation>
    </message>
    <message>
        <source>Scan the label once more</source>
        <translation>再扫描一次标签</translation>
    </message>
    <message>
        <source>Nothing was begun.</source>
        <translation>没有开始任何操作。</translation>
    </message>
    <message>
        <source>It was changed or damaged, or is another log&apos;s than the trust file names; nothing was written to the device.</source>
        <translation>内容被改动或已损坏，或者属于信任文件所指以外的另一个日志；没有向设备写入任何内容。</translation>
    </message>
    <message>
        <source>Check the trust file; use another source, and report this one.</source>
        <translation>请检查信任文件；改用其他来源，并报告此来源。</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>Put it in the red bin</source>
        <translation>放入红箱</translation>
    </message>
    <message>
        <source>Call the supervisor</source>
        <translation>叫主管</translation>
    </message>
    <message>
        <source>Connect it again</source>
        <translation>重新连接</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Manufacturer key</source>
        <translation>制造商密钥</translation>
    </message>
    <message>
        <source>Master key</source>
        <translation>主密钥</translation>
    </message>
    <message>
        <source>Station key</source>
        <translation>工作站密钥</translation>
    </message>
    <message>
        <source>Custodian key</source>
        <translation>保管人密钥</translation>
    </message>
    <message>
        <source>Administrator key</source>
        <translation>管理员密钥</translation>
    </message>
    <message>
        <source>Log key</source>
        <translation>日志密钥</translation>
    </message>
    <message>
        <source>signs devices&apos; certificates</source>
        <translation>签署设备证书</translation>
    </message>
    <message>
        <source>each device&apos;s channel key comes from it</source>
        <translation>派生每台设备的信道密钥</translation>
    </message>
    <message>
        <source>signs this station&apos;s records</source>
        <translation>签署本工作站的记录</translation>
    </message>
    <message>
        <source>signs that a chip is retired or erased</source>
        <translation>签署芯片的停用或删除</translation>
    </message>
    <message>
        <source>signs who may write to the registry</source>
        <translation>签署谁可写入登记库</translation>
    </message>
    <message>
        <source>signs the registry&apos;s checkpoints</source>
        <translation>签署登记库的检查点</translation>
    </message>
</context>
<context>
    <name>Repair</name>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Text (*.txt)</source>
        <translation>PDF (*.pdf);;文本 (*.txt)</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Reading the chip</source>
        <translation>读取芯片</translation>
    </message>
    <message>
        <source>Asking the registry</source>
        <translation>查询登记库</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>Proving its keys</source>
        <translation>验证密钥</translation>
    </message>
    <message>
        <source>Pulled out</source>
        <translation>已拔出</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>A mirror with %1 log entries</source>
        <translation>镜像，含 %1 条日志</translation>
    </message>
    <message>
        <source>A registry with %1 log entries</source>
        <translation>登记库，含 %1 条日志</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The registry&apos;s log signed its newest checkpoint</source>
        <translation>登记库的日志签署了最新检查点</translation>
    </message>
    <message>
        <source>Independent witnesses signed it too</source>
        <translation>独立见证方也签署了</translation>
    </message>
    <message>
        <source>The log holds all that it held before</source>
        <translation>日志包含之前的全部内容</translation>
    </message>
    <message>
        <source>The receipt proves that the log has this device</source>
        <translation>回执证明日志中有此设备</translation>
    </message>
    <message>
        <source>The statement is about this chip, and signed</source>
        <translation>声明针对此芯片，且已签名</translation>
    </message>
    <message>
        <source>The station that signed it was enrolled</source>
        <translation>签名的工作站经过登记</translation>
    </message>
    <message>
        <source>No revision is missing or hidden</source>
        <translation>没有缺失或隐藏的修订版</translation>
    </message>
    <message>
        <source>The record is the one that was registered</source>
        <translation>记录与登记时一致</translation>
    </message>
    <message>
        <source>The manufacturer signed the certificate</source>
        <translation>制造商签署了证书</translation>
    </message>
    <message>
        <source>The backup is this chip&apos;s</source>
        <translation>备份属于此芯片</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Chip ID</source>
        <translation>芯片 ID</translation>
    </message>
    <message>
        <source>Sealed revision</source>
        <translation>封存的修订版</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>登记库</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Trust file</source>
        <translation>信任文件</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置方案</translation>
    </message>
    <message>
        <source>Log entry</source>
        <translation>日志条目</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>Restored; its keys are proved</source>
        <translation>已恢复；密钥已验证</translation>
    </message>
    <message>
        <source>Restored; only the manufacturer can prove its keys</source>
        <translation>已恢复；只有制造商能验证其密钥</translation>
    </message>
    <message>
        <source>Its keys are in order; nothing was written</source>
        <translation>密钥正常；未写入任何内容</translation>
    </message>
    <message>
        <source>It stores what the registry has; nothing was written</source>
        <translation>设备存储的与登记库一致；未写入任何内容</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>未恢复</translation>
    </message>
    <message>
        <source>Not finished; it goes on when it is connected again</source>
        <translation>未完成；重新连接后继续</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>本报告</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>编写时间</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Repair report</source>
        <translation>维修报告</translation>
    </message>
</context>
<context>
    <name>ScanText</name>
    <message>
        <source>The same scan again; nothing was done</source>
        <translation>重复扫描；未执行任何操作</translation>
    </message>
    <message>
        <source>%1 waits for slot %2</source>
        <translation>%1 等待槽位 %2</translation>
    </message>
    <message>
        <source>%1 waits for the next device</source>
        <translation>%1 等待下一台设备</translation>
    </message>
    <message>
        <source>%1: one label more is needed</source>
        <translation>%1：还需要一个标签</translation>
    </message>
    <message>
        <source>%1 is for slot %2</source>
        <translation>%1 用于槽位 %2</translation>
    </message>
    <message>
        <source>The next label is for slot %1</source>
        <translation>下一个标签用于槽位 %1</translation>
    </message>
    <message>
        <source>Slot %1 has its label</source>
        <translation>槽位 %1 已有标签</translation>
    </message>
    <message>
        <source>The last scan was taken back</source>
        <translation>已撤回上一次扫描</translation>
    </message>
    <message>
        <source>There is no scan to take back</source>
        <translation>没有可撤回的扫描</translation>
    </message>
    <message>
        <source>Card: %1</source>
        <translation>卡片：%1</translation>
    </message>
    <message>
        <source>%1. %2 (%3)</source>
        <extracomment>a scan that was refused: %1 what it is, %2 what to do, %3 the code</extracomment>
        <translation>%1。%2（%3）</translation>
    </message>
    <message>
        <source>The device in slot %1 gets %2. Esc takes it back.</source>
        <translation>槽位 %1 的设备将获得 %2。按 Esc 撤回。</translation>
    </message>
    <message>
        <source>The next device gets %1. Esc takes it back.</source>
        <translation>下一台设备将获得 %1。按 Esc 撤回。</translation>
    </message>
    <message>
        <source>Slot %1: its rejected device is in the red bin</source>
        <translation>槽位 %1：不合格设备已放入红箱</translation>
    </message>
    <message>
        <source>Slot %1 waits no longer</source>
        <translation>槽位 %1 不再等待</translation>
    </message>
    <message>
        <source>No rejected device waits for the red bin</source>
        <translation>没有等待放入红箱的不合格设备</translation>
    </message>
    <message>
        <source>No slot waits for a scan or a device</source>
        <translation>没有槽位在等待扫描或设备</translation>
    </message>
    <message>
        <source>%1; %2 waits no longer</source>
        <extracomment>%1 what became of a scan; %2 the number on the label whose place it took</extracomment>
        <translation>%1；%2 不再等待</translation>
    </message>
    <message>
        <source>The device in slot %1 gets %2, not %3. Esc takes it back.</source>
        <translation>槽位 %1 的设备将获得 %2，而不是 %3。按 Esc 撤回。</translation>
    </message>
    <message>
        <source>The next device gets %1, not %2. Esc takes it back.</source>
        <translation>下一台设备将获得 %1，而不是 %2。按 Esc 撤回。</translation>
    </message>
</context>
<context>
    <name>SlotCardPainter</name>
    <message>
        <source>Chip %1</source>
        <translation>芯片 %1</translation>
    </message>
</context>
<context>
    <name>SlotWords</name>
    <message>
        <source>d MMM</source>
        <extracomment>a date without year, as QLocale::toString takes it: day and month</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>Connect a device</source>
        <translation>连接设备</translation>
    </message>
    <message>
        <source>Last: %1 %2</source>
        <extracomment>%1 is PASS, FAIL, HOLD or DONE; %2 a time of day</extracomment>
        <translation>上次：%1 %2</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>外来设备</translation>
    </message>
    <message>
        <source>Leave it or remove it</source>
        <translation>可保留，也可取下</translation>
    </message>
    <message>
        <source>Leave it connected</source>
        <translation>保持连接</translation>
    </message>
    <message>
        <source>SCAN</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Scan this device&apos;s label</source>
        <translation>扫描此设备的标签</translation>
    </message>
    <message>
        <source>SCAN BACK</source>
        <translation>回扫</translation>
    </message>
    <message>
        <source>Stick the label on, scan it</source>
        <translation>贴上标签并扫描</translation>
    </message>
    <message>
        <source>PUT BACK</source>
        <translation>接回</translation>
    </message>
    <message>
        <source>Connect it again, any slot</source>
        <translation>重新接入任意槽位</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>取下</translation>
    </message>
    <message>
        <source>DONE BEFORE</source>
        <translation>已完成过</translation>
    </message>
    <message>
        <source>Finished %1. Take it out</source>
        <translation>%1 已完成。取下</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>See the message above</source>
        <translation>见上方消息</translation>
    </message>
    <message>
        <source>Read chip</source>
        <translation>读取芯片</translation>
    </message>
    <message>
        <source>Assign identity</source>
        <translation>分配标识</translation>
    </message>
    <message>
        <source>Make keys</source>
        <translation>生成密钥</translation>
    </message>
    <message>
        <source>Certify</source>
        <translation>签发证书</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Trial opening</source>
        <translation>试开</translation>
    </message>
    <message>
        <source>Prove keys</source>
        <translation>验证密钥</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Scan RED BIN first, or press Del</source>
        <translation>先扫描 RED BIN，或按 Del</translation>
    </message>
    <message>
        <source>Put it in the red bin, scan RED BIN</source>
        <translation>放入红箱，扫描 RED BIN</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <extracomment>a slot without a device, in short: how the last one left it. %1 is PASS, FAIL, HOLD or DONE</extracomment>
        <translation>上次：%1</translation>
    </message>
    <message>
        <source>Scan now: this device&apos;s label</source>
        <translation>现在扫描：此设备的标签</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Slot %1 is scanned first</source>
        <translation>先扫描槽位 %1</translation>
    </message>
    <message>
        <source>Waits for an order</source>
        <translation>等待工单</translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <source>Versions of program, system and libraries</source>
        <translation>程序、系统和库的版本</translation>
    </message>
    <message>
        <source>The station&apos;s settings</source>
        <translation>工作站的设置</translation>
    </message>
    <message>
        <source>How the windows look: theme, language, size</source>
        <translation>窗口外观：主题、语言、大小</translation>
    </message>
    <message>
        <source>Slots, and where their devices are attached</source>
        <translation>槽位及其设备的接入位置</translation>
    </message>
    <message>
        <source>Which ports may be touched</source>
        <translation>允许使用哪些端口</translation>
    </message>
    <message>
        <source>The serial ports of this machine</source>
        <translation>此计算机的串口</translation>
    </message>
    <message>
        <source>Counts, check values and the state of the database</source>
        <translation>数量、校验值和数据库状态</translation>
    </message>
    <message>
        <source>The newest 200 visits: result, code and step, without identities</source>
        <translation>最近 200 次到访：结果、代码和步骤，不含标识</translation>
    </message>
    <message>
        <source>The registry&apos;s newest checkpoint</source>
        <translation>登记库的最新检查点</translation>
    </message>
    <message>
        <source>The newest lines of the log</source>
        <translation>日志的最新几行</translation>
    </message>
    <message>
        <source>A profile</source>
        <translation>一个配置方案</translation>
    </message>
</context>
<context>
    <name>keyline::ui::AboutView</name>
    <message>
        <source>Gives devices their keys, files their backups in a permanent public registry, and brings dead devices back from it.</source>
        <translation>为设备写入密钥，将其备份存入永久的公开登记库，并从中恢复失效的设备。</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>使用的组件</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
</context>
<context>
    <name>keyline::ui::AddressField</name>
    <message>
        <source>%1 is no address of a registry. One begins with https:// or http://; a name and maybe a path follow.</source>
        <translation>%1 不是登记库的地址。地址以 https:// 或 http:// 开头，后面是名称，可能还有路径。</translation>
    </message>
</context>
<context>
    <name>keyline::ui::AttentionList</name>
    <message>
        <source>Nothing needs you now</source>
        <translation>现在没有需要处理的</translation>
    </message>
    <message>
        <source>Needs you:</source>
        <translation>需要处理：</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>behind &quot;Needs you:&quot;, where not all entries have room</extracomment>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::AuditView</name>
    <message>
        <source>First: %1.</source>
        <translation>首项：%1。</translation>
    </message>
    <message>
        <source>%1 entries, %2 chips and %3 records in %4 s.</source>
        <translation>%1 个条目、%2 个芯片和 %3 条记录，用时 %4 秒。</translation>
    </message>
    <message>
        <source>Witnesses saw the checkpoint on %1.</source>
        <translation>见证方于 %1 见过检查点。</translation>
    </message>
    <message>
        <source>Judged by what the registry says of itself: it agrees with itself, which does not make it the right one.</source>
        <translation>依据登记库自述判断：它自洽，但不足以说明它就是正确的登记库。</translation>
    </message>
    <message>
        <source>The whole log holds</source>
        <translation>整个日志成立</translation>
    </message>
    <message>
        <source>The registry is broken</source>
        <translation>登记库不成立</translation>
    </message>
    <message>
        <source>There may be more; the first %1 findings are shown.</source>
        <translation>可能还有更多；此处显示最先发现的 %1 项。</translation>
    </message>
    <message>
        <source>Back to the look-up</source>
        <translation>返回查询</translation>
    </message>
    <message>
        <source>The age of the checkpoint is not known: no witnesses are asked for.</source>
        <translation>无法得知检查点的时间：未要求见证方。</translation>
    </message>
</context>
<context>
    <name>keyline::ui::CheckList</name>
    <message>
        <source>It was checked on this computer, and holds.</source>
        <translation>已在此计算机上检查，成立。</translation>
    </message>
    <message>
        <source>It was not checked: %1</source>
        <translation>未检查：%1</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1（%2）：%3</translation>
    </message>
</context>
<context>
    <name>keyline::ui::CheckRow</name>
    <message>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>is being checked</source>
        <translation>检查中</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>keyline::ui::CheckWords</name>
    <message>
        <source>The registry signs how many entries it has, and one hash over all of them.</source>
        <translation>登记库对条目总数和覆盖全部条目的一个哈希签名。</translation>
    </message>
    <message>
        <source>Witnesses of other houses sign the same checkpoint, so that nobody is shown a log of his own.</source>
        <translation>其他机构的见证方签署同一检查点，使任何人都不会看到专为其伪造的日志。</translation>
    </message>
    <message>
        <source>A log may only grow: what this computer saw of it before must still be in it.</source>
        <translation>日志只能增长：本机以前见过的内容必须仍在其中。</translation>
    </message>
    <message>
        <source>The hashes of the proof lead from the statement to the checkpoint&apos;s root.</source>
        <translation>证明中的哈希从声明通向检查点的根。</translation>
    </message>
    <message>
        <source>The statement is of this chip, and its signer&apos;s signature is good.</source>
        <translation>声明属于此芯片，签名正确。</translation>
    </message>
    <message>
        <source>The administrator enrolled the signer before, for a trusted manufacturer, and had not revoked him.</source>
        <translation>管理方此前已为受信任的制造商登记签名方，且未撤销。</translation>
    </message>
    <message>
        <source>Each revision of the chip names the one before, none is missing, and the log has no other.</source>
        <translation>芯片的每个修订都指明前一个，无一缺失，日志中也没有其他修订。</translation>
    </message>
    <message>
        <source>The record has the digest that the statement names, and is this chip&apos;s.</source>
        <translation>记录的摘要与声明所列一致，且属于此芯片。</translation>
    </message>
    <message>
        <source>The manufacturer signed the certificate, for this chip, these identities and this key.</source>
        <translation>制造商已为此芯片、这些标识和此密钥签署证书。</translation>
    </message>
    <message>
        <source>The backup can be opened by this chip only.</source>
        <translation>只有此芯片能打开该备份。</translation>
    </message>
    <message>
        <source>The checkpoint is the log&apos;s</source>
        <translation>检查点出自该日志</translation>
    </message>
    <message>
        <source>Witnesses have seen it</source>
        <translation>见证方已见过</translation>
    </message>
    <message>
        <source>Nothing was taken back</source>
        <translation>无内容被撤回</translation>
    </message>
    <message>
        <source>The statement is in the log</source>
        <translation>声明在日志中</translation>
    </message>
    <message>
        <source>The statement is signed</source>
        <translation>声明已签名</translation>
    </message>
    <message>
        <source>The station was enrolled</source>
        <translation>工作站已经登记</translation>
    </message>
    <message>
        <source>The history is whole</source>
        <translation>历史完整</translation>
    </message>
    <message>
        <source>The record is the one registered</source>
        <translation>记录即所登记的记录</translation>
    </message>
    <message>
        <source>The certificate is the manufacturer&apos;s</source>
        <translation>证书出自制造商</translation>
    </message>
    <message>
        <source>The backup is this chip&apos;s</source>
        <translation>备份属于此芯片</translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <translation>未检查：%1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>发现：%1</translation>
    </message>
    <message>
        <source>Every entry is there and well formed</source>
        <translation>每个条目都在且格式正确</translation>
    </message>
    <message>
        <source>The entries make the checkpoint&apos;s root</source>
        <translation>条目构成检查点的根</translation>
    </message>
    <message>
        <source>Every published hash is right</source>
        <translation>每个公布的哈希都正确</translation>
    </message>
    <message>
        <source>Every entry is signed</source>
        <translation>每个条目都已签名</translation>
    </message>
    <message>
        <source>Every signer was enrolled</source>
        <translation>每个签名方都经登记</translation>
    </message>
    <message>
        <source>Every chip&apos;s revisions are in order</source>
        <translation>每个芯片的修订都依次相接</translation>
    </message>
    <message>
        <source>No signer&apos;s number is missing</source>
        <translation>签名方的编号无一缺失</translation>
    </message>
    <message>
        <source>No device key is on two chips</source>
        <translation>没有设备密钥用于两个芯片</translation>
    </message>
    <message>
        <source>Every record is the one registered</source>
        <translation>每条记录都是所登记的记录</translation>
    </message>
    <message>
        <source>Every certificate is the manufacturer&apos;s</source>
        <translation>每张证书都出自制造商</translation>
    </message>
    <message>
        <source>No identity is on two devices</source>
        <translation>没有标识用于两台设备</translation>
    </message>
    <message>
        <source>Prepared answers say what the log says</source>
        <translation>预备的答复与日志一致</translation>
    </message>
    <message>
        <source>There was nothing to check.</source>
        <translation>没有可检查的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things looked at</source>
        <translation>
            <numerusform>已检查 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>provisioned</source>
        <translation>已灌装密钥</translation>
    </message>
    <message>
        <source>provisioned again</source>
        <translation>已重新灌装密钥</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>erased on request</source>
        <translation>已应要求删除</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ChecklistStep</name>
    <message>
        <source>Give %1 to whoever reads the registry, and to the repair centre.</source>
        <translation>将 %1 交给读取登记库的人和维修中心。</translation>
    </message>
    <message>
        <source>None yet: start an order (F3) before the first device.</source>
        <translation>还没有：在第一台设备之前开始工单（F3）。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s), the places of %1 are known. A new place takes the next free slot.</source>
        <translation>
            <numerusform>%Ln 个槽位，已知其中 %1 个的接入位置。新的接入位置使用下一个空槽位。</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours to do: copy %1 to another place each day, while the station is closed, and keep the passphrase elsewhere.</source>
        <translation>由您完成：每天在工作站关闭时将 %1 复制到别处，并将口令另行保管。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Open the station</source>
        <translation>打开工作站</translation>
    </message>
    <message>
        <source>The station is ready</source>
        <translation>工作站已就绪</translation>
    </message>
    <message>
        <source>Each line opens. Identities, fixture and ports can be changed later.</source>
        <translation>每一行都可展开。标识、夹具和端口以后可以更改。</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>密钥库</translation>
    </message>
    <message>
        <source>Registry and trust file</source>
        <translation>登记库和信任文件</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Fixture</source>
        <translation>夹具</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>%1, from labels with TAC %2</source>
        <translation>%1，来自 TAC 为 %2 的标签</translation>
    </message>
    <message>
        <source>%1, from labels</source>
        <translation>%1，来自标签</translation>
    </message>
    <message>
        <source>chosen later</source>
        <translation>稍后选择</translation>
    </message>
    <message>
        <source>make one now</source>
        <translation>请立即备份</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ConnectPage</name>
    <message>
        <source>Connect a device</source>
        <translation>连接设备</translation>
    </message>
    <message>
        <source>It starts by itself. Connect several if you like: each goes on by itself, and may be pulled out and connected again at any time.</source>
        <translation>会自动开始。可同时连接多台：每台各自进行，可随时拔出并重新连接。</translation>
    </message>
    <message>
        <source>Trust file and source…</source>
        <translation>信任文件与来源…</translation>
    </message>
    <message>
        <source>These ports are not used until you say that repairs are done there:</source>
        <translation>在您指定用于维修之前，不会使用这些端口：</translation>
    </message>
    <message>
        <source>Use ports like this</source>
        <translation>使用此类端口</translation>
    </message>
</context>
<context>
    <name>keyline::ui::CourseBar</name>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>keyline::ui::DemoPanel</name>
    <message>
        <source>Slot %1 · chip %2…</source>
        <translation>槽位 %1 · 芯片 %2…</translation>
    </message>
    <message>
        <source>Chip %1…</source>
        <translation>芯片 %1…</translation>
    </message>
    <message>
        <source>Pull out</source>
        <translation>拔出</translation>
    </message>
    <message>
        <source>Plug in</source>
        <translation>接入</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>弄坏</translation>
    </message>
    <message>
        <source>Its memory chip dies: empty when it is plugged in again. The repair wizard brings it back.</source>
        <translation>其存储芯片损坏：再次到访时为空。维修向导可将其恢复。</translation>
    </message>
    <message>
        <source>These devices are programs, not things. Pull one out in the middle of its work, put it back in another moment, break one and bring it back in the repair wizard.</source>
        <translation>这些设备是程序，不是实物。可在进行中拔出一台，稍后再接回；弄坏一台，再用维修向导恢复。</translation>
    </message>
    <message>
        <source>Eight new devices</source>
        <translation>八台新设备</translation>
    </message>
</context>
<context>
    <name>keyline::ui::DemoStrip</name>
    <message>
        <source>Virtual devices</source>
        <translation>虚拟设备</translation>
    </message>
    <message>
        <source>Virtual devices…</source>
        <translation>虚拟设备…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::DisplayMenu</name>
    <message>
        <source>Language and display</source>
        <translation>语言与显示</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Buttons for</source>
        <translation>按钮适合</translation>
    </message>
    <message>
        <source>A mouse</source>
        <translation>鼠标</translation>
    </message>
    <message>
        <source>A finger</source>
        <translation>手指</translation>
    </message>
    <message>
        <source>A glove</source>
        <translation>手套</translation>
    </message>
</context>
<context>
    <name>keyline::ui::DonePage</name>
    <message>
        <source>Next device</source>
        <translation>下一台设备</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Print the report…</source>
        <translation>打印报告…</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>%1. Take it out.</source>
        <translation>%1。取下。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>The report is saved: %1</source>
        <translation>报告已保存：%1</translation>
    </message>
</context>
<context>
    <name>keyline::ui::Drawer</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ErrorHelp</name>
    <message>
        <source>It is about</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理方法</translation>
    </message>
    <message>
        <source>At the line</source>
        <translation>在产线上</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Help on %1</source>
        <translation>关于 %1 的帮助</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ExportStep</name>
    <message>
        <source>Exported keys</source>
        <translation>导出的密钥</translation>
    </message>
    <message>
        <source>The keys of your first station</source>
        <translation>第一个工作站的密钥</translation>
    </message>
    <message>
        <source>On that station: keyline vault export FILE. The file has a passphrase of its own. Identities do not come along: give this station another range.</source>
        <translation>在那个工作站上：keyline vault export FILE。该文件有自己的口令。标识不会随同：请给本工作站另一个范围。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>File of exported keys</source>
        <translation>导出密钥的文件</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the file</source>
        <translation>文件的口令(&amp;P)</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>文件的口令</translation>
    </message>
</context>
<context>
    <name>keyline::ui::FailurePage</name>
    <message>
        <source>Next device</source>
        <translation>下一台设备</translation>
    </message>
    <message>
        <source>Run this again</source>
        <translation>再次运行</translation>
    </message>
    <message>
        <source>Try another source…</source>
        <translation>尝试其他来源…</translation>
    </message>
    <message>
        <source>Choose a trust file…</source>
        <translation>选择信任文件…</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>选择其他位置…</translation>
    </message>
    <message>
        <source>Keep watching</source>
        <translation>继续等待</translation>
    </message>
    <message>
        <source>It starts by itself as soon as a device appears.</source>
        <translation>设备一出现就会自动开始。</translation>
    </message>
    <message>
        <source>It goes on by itself when it is connected again, at any port.</source>
        <translation>重新接入任意端口后会自动继续。</translation>
    </message>
    <message>
        <source>It goes on by itself once the port can be opened.</source>
        <translation>端口可以打开后会自动继续。</translation>
    </message>
    <message>
        <source>It goes on by itself when the source is back.</source>
        <translation>来源恢复后会自动继续。</translation>
    </message>
    <message>
        <source>When one of the two is taken away, the other goes on by itself.</source>
        <translation>取走其中一台后，另一台会自动继续。</translation>
    </message>
    <message>
        <source>When it is connected again, it is looked at once more.</source>
        <translation>重新连接后会再次查看。</translation>
    </message>
    <message>
        <source>Leave it unsaved</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>保存报告…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::FindPage</name>
    <message>
        <source>Finding its record</source>
        <translation>查找其记录</translation>
    </message>
    <message>
        <source>%1. Nothing that the registry says is believed; each line is checked here.</source>
        <translation>%1。登记库所说的一概不轻信；每一行都在此检查。</translation>
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
        <translation>已完成过</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Chip ID</source>
        <translation>芯片 ID</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置方案</translation>
    </message>
</context>
<context>
    <name>keyline::ui::HistoryPage</name>
    <message numerus="yes">
        <source>more than %Ln visits</source>
        <translation>
            <numerusform>超过 %Ln 次到访</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln visits</source>
        <translation>
            <numerusform>%Ln 次到访</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>正在读取历史</translation>
    </message>
    <message>
        <source>This takes a moment after the station was started.</source>
        <translation>工作站启动后需要片刻。</translation>
    </message>
    <message>
        <source>No device was here yet</source>
        <translation>尚无设备到访</translation>
    </message>
    <message>
        <source>Each device that passes, fails or is held gets a line here, for good.</source>
        <translation>每台通过、未通过或暂扣的设备都会在此永久留下一行。</translation>
    </message>
    <message>
        <source>No visit fits “%1”</source>
        <translation>没有符合“%1”的到访</translation>
    </message>
    <message>
        <source>Any part of an identity or chip ID will do.
Other words: a model or profile; pass, fail, hold, done; a code such as K-204.
Times: 2026-11-26, 2026-11, or 2026-11-26T06..2026-11-26T14. All words must fit.</source>
        <translation>标识或芯片 ID 的任意部分均可。
其他词：型号或配置方案；pass、fail、hold、done；代码，如 K-204。
时间：2026-11-26、2026-11 或 2026-11-26T06..2026-11-26T14。所有词都须符合。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Save the visits as PDF</source>
        <translation>将到访记录保存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the visits as CSV</source>
        <translation>将到访记录保存为 CSV</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Find a device: any part of its identity or chip ID, a code, a day…</source>
        <translation>查找设备：标识或芯片 ID 的任意部分、代码、日期…</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>搜索历史</translation>
    </message>
    <message>
        <source>Visits found</source>
        <translation>找到的到访</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>保存为 CSV…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>保存为 PDF…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
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
        <translation>%1 的工作站。</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>主目录</translation>
    </message>
    <message>
        <source>Open the station</source>
        <translation>打开工作站</translation>
    </message>
    <message>
        <source>Where is the station&apos;s home?</source>
        <translation>工作站的主目录在哪里？</translation>
    </message>
    <message>
        <source>The folder in which its keys and its registry are.</source>
        <translation>存放其密钥和登记库的文件夹。</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Folder of the station</source>
        <translation>工作站的文件夹</translation>
    </message>
    <message>
        <source>The station&apos;s home</source>
        <translation>工作站的主目录</translation>
    </message>
</context>
<context>
    <name>keyline::ui::IdentitiesStep</name>
    <message>
        <source>Identities</source>
        <translation>标识</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln identities</source>
        <translation>
            <numerusform>取用 %Ln 个标识</numerusform>
        </translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>Which identities do devices get?</source>
        <translation>设备使用哪些标识？</translation>
    </message>
    <message>
        <source>Each device gets the next free one. A device that comes back gets its own again; one that fails costs none.</source>
        <translation>每台设备获得下一个空闲标识。返回的设备仍用原来的；不合格的不消耗标识。</translation>
    </message>
    <message>
        <source>Take them from labels</source>
        <translation>从标签取用</translation>
    </message>
</context>
<context>
    <name>keyline::ui::IdentityModel</name>
    <message>
        <source>Identity</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Identity %1</source>
        <translation>标识 %1</translation>
    </message>
</context>
<context>
    <name>keyline::ui::KeyHelp</name>
    <message>
        <source>1–64, Enter</source>
        <translation>1–64，Enter</translation>
    </message>
    <message>
        <source>What the slot of this number says, whole</source>
        <translation>此编号槽位的全部信息</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>From one slot to the next; Enter opens it</source>
        <translation>在槽位间移动；Enter 打开</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Closes this, or takes the last scan back</source>
        <translation>关闭此处，或撤回上一次扫描</translation>
    </message>
    <message>
        <source>What the code that asks for a hand means, and what to do</source>
        <translation>需要处理的代码的含义及处理方法</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>The rejected device is in the red bin</source>
        <translation>不合格设备已放入红箱</translation>
    </message>
</context>
<context>
    <name>keyline::ui::KeysStep</name>
    <message>
        <source>Making keys and the registry. This takes a moment.</source>
        <translation>正在生成密钥和登记库。请稍候。</translation>
    </message>
    <message>
        <source>Save the check values</source>
        <translation>保存校验值</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已存为 %1。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>The station&apos;s keys</source>
        <translation>工作站的密钥</translation>
    </message>
    <message>
        <source>Keys never show. A check value tells one key from another and gives nothing away.</source>
        <translation>密钥从不显示。校验值可区分密钥，不泄露任何内容。</translation>
    </message>
    <message>
        <source>Write them down or print them, and keep the sheet: it shows later that a backup, or a second station, has the same keys.</source>
        <translation>抄下或打印并保存：以后可证明备份或第二个工作站具有相同的密钥。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Check value</source>
        <translation>校验值</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Keys and their check values</source>
        <translation>密钥及其校验值</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LabelForm</name>
    <message>
        <source>The order&apos;s profile has no label.</source>
        <translation>工单的配置方案没有标签。</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) waiting</source>
        <translation>
            <numerusform>%n 个标签等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2). %3</source>
        <translation>%1（%2）。%3</translation>
    </message>
    <message>
        <source>No label is made</source>
        <translation>不制作标签</translation>
    </message>
    <message>
        <source>Print each device&apos;s label</source>
        <translation>打印每台设备的标签</translation>
    </message>
    <message>
        <source>Save each device&apos;s label as a file</source>
        <translation>将每台设备的标签存为文件</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Folder for labels</source>
        <translation>标签的文件夹</translation>
    </message>
    <message>
        <source>Make a sample label</source>
        <translation>制作示例标签</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LabelPreview</name>
    <message>
        <source>Label preview</source>
        <translation>标签预览</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LinePage</name>
    <message>
        <source>%1. %2 %3 (%4)</source>
        <extracomment>a banner: %1 what happened, %2 what it means, %3 what to do, %4 the code</extracomment>
        <translation>%1。%2%3（%4）</translation>
    </message>
    <message numerus="yes">
        <source>Stopped at %1. %n devices that were in work go on by themselves when they are connected.</source>
        <translation>
            <numerusform>于 %1 停止。%n 台进行中的设备连接后会自动继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>No order is running. Devices that are connected wait.</source>
        <translation>没有进行中的工单。已连接的设备在等待。</translation>
    </message>
    <message>
        <source>Start an order</source>
        <translation>开始工单</translation>
    </message>
    <message>
        <source>Connect a device to any slot: it starts by itself.</source>
        <translation>将设备连接到任意槽位，它会自动开始。</translation>
    </message>
    <message>
        <source>Slot %1</source>
        <translation>槽位 %1</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>最近的扫描</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>本页的按键</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message numerus="yes">
        <source>%n sealed devices must be called back: the registry refused their records. (K-519)</source>
        <translation>
            <numerusform>必须召回 %n 台已封存的设备：登记库拒绝了它们的记录。(K-519)</numerusform>
        </translation>
    </message>
    <message>
        <source>Show which</source>
        <translation>显示是哪些</translation>
    </message>
    <message>
        <source>Devices to call back</source>
        <translation>需召回的设备</translation>
    </message>
    <message numerus="yes">
        <source>%n devices have no slot: every slot belongs to another port or is in use.</source>
        <translation>
            <numerusform>%n 台设备没有槽位：每个槽位都属于其他端口或正在使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Teach the slots anew</source>
        <translation>重新示教槽位</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LineTopBar</name>
    <message>
        <source>No order is running</source>
        <translation>没有进行中的工单</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>工单：%1</translation>
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
        <translation>%1/小时</translation>
    </message>
    <message numerus="yes">
        <source>%n identities left</source>
        <translation>
            <numerusform>剩余 %n 个标识</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key pairs left</source>
        <translation>
            <numerusform>剩余 %n 个密钥对</numerusform>
        </translation>
    </message>
    <message>
        <source>First try %1 %</source>
        <extracomment>first-pass yield, in short: of all devices, those that passed at their first try</extracomment>
        <translation>一次通过 %1%</translation>
    </message>
    <message>
        <source>First try is the first-pass yield: of all devices, those that passed at their first try</source>
        <translation>“一次通过”即直通率：全部设备中第一次就通过的比例</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LockSettings</name>
    <message>
        <source>The PIN is set. Ctrl+L locks the station.</source>
        <translation>PIN 已设置。Ctrl+L 可锁屏。</translation>
    </message>
    <message>
        <source>The station has no PIN now.</source>
        <translation>工作站现在没有 PIN。</translation>
    </message>
    <message>
        <source>The two PINs are not the same. Type both again.</source>
        <translation>两个 PIN 不一致。请重新输入两次。</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>更改 PIN</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>设置 PIN</translation>
    </message>
    <message>
        <source>With a PIN, Ctrl+L locks the station: devices at work finish, new ones wait, and the slots stay to be seen. It opens no key; the key store has its passphrase.</source>
        <translation>设置 PIN 后，Ctrl+L 可锁屏：进行中的设备会完成，新设备等待，槽位仍可见。它不能打开任何密钥；密钥库有自己的口令。</translation>
    </message>
    <message>
        <source>PIN &amp;now</source>
        <translation>当前 PIN(&amp;N)</translation>
    </message>
    <message>
        <source>New &amp;PIN, 4 to 12 digits</source>
        <translation>新 PIN，4 至 12 位数字(&amp;P)</translation>
    </message>
    <message>
        <source>New PIN once &amp;more</source>
        <translation>再次输入新 PIN(&amp;M)</translation>
    </message>
    <message>
        <source>PIN now</source>
        <translation>当前 PIN</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新 PIN</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>再次输入新 PIN</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁屏</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LockView</name>
    <message>
        <source>Locked</source>
        <translation>已锁屏</translation>
    </message>
    <message numerus="yes">
        <source>The next PIN can be typed in %Ln second(s). Devices at work go on.</source>
        <translation>
            <numerusform>%Ln 秒后可再次输入 PIN。进行中的设备继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>Devices at work go on; new ones wait until somebody signs in.</source>
        <translation>进行中的设备继续；新设备等待有人登录。</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>The station is locked</source>
        <translation>工作站已锁屏</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LookPage</name>
    <message>
        <source>Reading the chip</source>
        <translation>读取芯片</translation>
    </message>
    <message>
        <source>Leave it connected. What the device stores is looked at; nothing is written.</source>
        <translation>保持连接。正在查看设备中存储的内容；不写入任何内容。</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LookSettings</name>
    <message>
        <source>The language was changed.</source>
        <translation>语言已更改。</translation>
    </message>
    <message>
        <source>The theme was changed.</source>
        <translation>主题已更改。</translation>
    </message>
    <message>
        <source>Sounds are on.</source>
        <translation>声音已开启。</translation>
    </message>
    <message>
        <source>Sounds are off.</source>
        <translation>声音已关闭。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Si&amp;ze of texts</source>
        <translation>文字大小(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Buttons are pressed by</source>
        <translation>按钮操作方式(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Sounds for PASS, FAIL and what needs a hand</source>
        <translation>PASS、FAIL 和需要处理时发出声音(&amp;S)</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <translation>跟随系统（%1）</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <comment>per cent</comment>
        <translation>%L1%</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>鼠标</translation>
    </message>
    <message>
        <source>Finger</source>
        <translation>手指</translation>
    </message>
    <message>
        <source>Glove</source>
        <translation>手套</translation>
    </message>
    <message>
        <source>The size of texts was changed.</source>
        <translation>文字大小已更改。</translation>
    </message>
    <message>
        <source>The size of buttons was changed.</source>
        <translation>按钮大小已更改。</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LookUpView</name>
    <message numerus="yes">
        <source>%n checks broken</source>
        <translation>
            <numerusform>%n 项检查不成立</numerusform>
        </translation>
    </message>
    <message>
        <source>The registry does not know this chip</source>
        <translation>登记库中没有此芯片</translation>
    </message>
    <message>
        <source>It has no backup for it. The log holds no statement of it either.</source>
        <translation>其中没有它的备份。日志中也没有它的声明。</translation>
    </message>
    <message>
        <source>The record was erased on request</source>
        <translation>记录已应要求删除</translation>
    </message>
    <message>
        <source>The log still proves that there was one; it can bring nothing back.</source>
        <translation>日志仍证明曾有此记录；但无法恢复任何内容。</translation>
    </message>
    <message>
        <source>The chip was retired</source>
        <translation>芯片已停用</translation>
    </message>
    <message>
        <source>Its record is whole, but nobody may bring the device back from it.</source>
        <translation>其记录完整，但不得据此恢复设备。</translation>
    </message>
    <message>
        <source>Holds, as far as it was checked</source>
        <translation>就已检查的部分而言成立</translation>
    </message>
    <message numerus="yes">
        <source>%n checks could not be made; their lines say why.</source>
        <translation>
            <numerusform>%n 项检查未能进行；原因见各行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything holds</source>
        <translation>全部成立</translation>
    </message>
    <message>
        <source>The device can be brought back from this record.</source>
        <translation>可据此记录恢复设备。</translation>
    </message>
    <message numerus="yes">
        <source>Proof: from entry %1 to the root in %n steps</source>
        <translation>
            <numerusform>证明：从条目 %1 经 %n 步到根</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no proof to draw.</source>
        <translation>没有可绘制的证明。</translation>
    </message>
    <message>
        <source>Save its files…</source>
        <translation>保存其文件…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::MessageLine</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what happened, its code</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>keyline::ui::OrderPage</name>
    <message>
        <source>A list of identities</source>
        <translation>标识清单</translation>
    </message>
    <message>
        <source>Lists (*.csv);;All files (*)</source>
        <translation>清单 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>An order is running</source>
        <translation>工单进行中</translation>
    </message>
    <message>
        <source>Start an order</source>
        <translation>开始工单</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>配置方案(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Identities</source>
        <translation>标识(&amp;I)</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>从文件(&amp;F)…</translation>
    </message>
    <message>
        <source>A range as the example shows (imei:, mac: or os:), or a CSV file with one device a line.</source>
        <translation>按示例填写范围（imei:、mac: 或 os:），或每行一台设备的 CSV 文件。</translation>
    </message>
    <message>
        <source>&amp;Chip list</source>
        <translation>芯片清单(&amp;C)</translation>
    </message>
    <message>
        <source>Not needed: without a list every chip is accepted</source>
        <translation>可不填：没有清单时接受所有芯片</translation>
    </message>
    <message>
        <source>The chip maker&apos;s list</source>
        <translation>芯片厂商的清单</translation>
    </message>
    <message>
        <source>Chip list</source>
        <translation>芯片清单</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n identities are left.</source>
        <translation>
            <numerusform>剩余 %n 个标识。</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: %1 … up to %2</source>
        <extracomment>%1 a few identities, %2 the last one of the list</extracomment>
        <translation>接下来：%1 … 直到 %2</translation>
    </message>
    <message>
        <source>Change to this &amp;order</source>
        <translation>改为此工单(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top the order</source>
        <translation>停止工单(&amp;T)</translation>
    </message>
    <message>
        <source>From &amp;labels</source>
        <translation>从标签(&amp;L)</translation>
    </message>
    <message>
        <source>Each device gets the number on its label: connect it, scan the label, in either order.</source>
        <translation>每台设备使用其标签上的号码：连接设备并扫描标签，先后不限。</translation>
    </message>
    <message>
        <source>TAC of the labels</source>
        <translation>标签的 TAC</translation>
    </message>
    <message>
        <source>TAC, for example 35824005; empty: any label</source>
        <translation>TAC，例如 35824005；留空：任何标签</translation>
    </message>
    <message>
        <source>With a TAC, the first eight digits of an IMEI, only labels of that type are taken.</source>
        <translation>填写 TAC（IMEI 的前八位数字）后，只接受该型号的标签。</translation>
    </message>
    <message numerus="yes">
        <source>A TAC has eight digits; %n are typed. Leave it empty to take every label.</source>
        <translation>
            <numerusform>TAC 有八位数字；已输入 %n 位。留空则接受所有标签。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::OrderView</name>
    <message numerus="yes">
        <source>%Ln device(s): each row goes to one device. Nothing is taken yet.</source>
        <translation>
            <numerusform>%Ln 台设备：每行用于一台设备。尚未取用任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>What each device gets (&amp;profile)</source>
        <translation>每台设备获得的内容（配置方案）(&amp;P)</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置方案</translation>
    </message>
    <message>
        <source>Where the identities come from</source>
        <translation>标识来源</translation>
    </message>
    <message>
        <source>A &amp;range</source>
        <translation>范围(&amp;R)</translation>
    </message>
    <message>
        <source>A &amp;file, one device a line</source>
        <translation>文件，每行一台设备(&amp;F)</translation>
    </message>
    <message>
        <source>Range of identities</source>
        <translation>标识范围</translation>
    </message>
    <message>
        <source>Both ends count: imei:TAC-FIRST..LAST, mac:FIRST..LAST or os:NUMBER-FIRST..LAST. Check digits are worked out.</source>
        <translation>包含两端：imei:TAC-FIRST..LAST、mac:FIRST..LAST 或 os:NUMBER-FIRST..LAST。校验码自动计算。</translation>
    </message>
    <message>
        <source>File of identities</source>
        <translation>标识文件</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt);;All files (*)</source>
        <translation>清单 (*.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>A TAC has eight digits; %n are typed. Leave it empty to take every label.</source>
        <translation>
            <numerusform>TAC 有八位数字；已输入 %n 位。留空则接受所有标签。</numerusform>
        </translation>
    </message>
    <message>
        <source>Each device gets the number on its label: connect it, scan the label, in either order.</source>
        <translation>每台设备使用其标签上的号码：连接设备并扫描标签，先后不限。</translation>
    </message>
    <message>
        <source>From &amp;labels: each device&apos;s is scanned</source>
        <translation>从标签：逐台扫描(&amp;L)</translation>
    </message>
    <message>
        <source>TAC of the labels</source>
        <translation>标签的 TAC</translation>
    </message>
    <message>
        <source>TAC, for example 35824005; empty: any label</source>
        <translation>TAC，例如 35824005；留空：任何标签</translation>
    </message>
    <message>
        <source>With a TAC, the first eight digits of an IMEI, only labels of that type are taken.</source>
        <translation>填写 TAC（IMEI 的前八位数字）后，只接受该型号的标签。</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PaceChart</name>
    <message numerus="yes">
        <source>%n devices passed in the last four hours</source>
        <translation>
            <numerusform>最近四小时有 %n 台设备通过</numerusform>
        </translation>
    </message>
    <message>
        <source>Devices that passed, in steps of ten minutes over the last four hours</source>
        <translation>最近四小时内每十分钟通过的设备</translation>
    </message>
    <message numerus="yes">
        <source>%n devices in the last 10 minutes</source>
        <translation>
            <numerusform>最近 10 分钟 %n 台设备</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::PassphraseStep</name>
    <message>
        <source>Key store</source>
        <translation>密钥库</translation>
    </message>
    <message>
        <source>Make the keys</source>
        <translation>生成密钥</translation>
    </message>
    <message>
        <source>The passphrase of the key store</source>
        <translation>密钥库的口令</translation>
    </message>
    <message>
        <source>Whoever starts the station types it, or the system gives it to the station. Operators never know it.</source>
        <translation>由启动工作站的人输入，或由系统提供。操作员不会知道。</translation>
    </message>
    <message>
        <source>&amp;Passphrase, 8 characters at least</source>
        <translation>口令，至少 8 个字符(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>再输入一次(&amp;O)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>Four or five words that have nothing to do with each other are long and can be remembered. Nobody can bring it back: without it the keys are lost.</source>
        <translation>四五个互不相关的词既长又好记。无人能找回它：没有它，密钥就丢失了。</translation>
    </message>
    <message>
        <source>Type a passphrase to go on.</source>
        <translation>请输入口令以继续。</translation>
    </message>
    <message>
        <source>It is too short as yet.</source>
        <translation>口令还太短。</translation>
    </message>
    <message>
        <source>Type it once more to go on.</source>
        <translation>请再输入一次以继续。</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>两次输入一致。</translation>
    </message>
    <message>
        <source>The two are not the same as yet.</source>
        <translation>两次输入尚不一致。</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PortModel</name>
    <message>
        <source>Used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Never touched</source>
        <translation>从不使用</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>For this station</source>
        <translation>供本工作站使用</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>槽位</translation>
    </message>
    <message>
        <source>Serial port %1</source>
        <translation>串口 %1</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PortsStep</name>
    <message>
        <source>Fixture</source>
        <translation>夹具</translation>
    </message>
    <message>
        <source>Where are devices plugged in?</source>
        <translation>设备接在哪里？</translation>
    </message>
    <message>
        <source>A slot is one place for one device. Its number is its sticker; a device in it always shows on the same card.</source>
        <translation>一个槽位放一台设备。编号即其贴纸；其中的设备始终显示在同一张卡片上。</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PortsView</name>
    <message>
        <source>Every slot has its place. A device plugged in there comes to the same slot each time.</source>
        <translation>每个槽位都有其接入位置。接在那里的设备每次都对应同一槽位。</translation>
    </message>
    <message>
        <source>Unplug everything. Then plug a device into slot %1, then into the next one.</source>
        <translation>全部拔出。然后将设备接入槽位 %1，再接入下一个。</translation>
    </message>
    <message>
        <source>Plug devices in, one slot after the other: the next one is slot %1.</source>
        <translation>逐个槽位接入设备：下一个是槽位 %1。</translation>
    </message>
    <message>
        <source>&amp;Slots of the fixture</source>
        <translation>夹具的槽位数(&amp;S)</translation>
    </message>
    <message>
        <source>Ports that this station may use</source>
        <translation>本工作站可使用的端口</translation>
    </message>
    <message>
        <source>&amp;Every serial port of this machine</source>
        <translation>此计算机的所有串口(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Only those ticked; all others are never touched</source>
        <translation>仅勾选的；其他从不使用(&amp;O)</translation>
    </message>
    <message>
        <source>No serial port has hardware behind it now. Plug a device in, and it appears here.</source>
        <translation>目前没有串口接有硬件。接入设备后会显示在这里。</translation>
    </message>
    <message>
        <source>&amp;Folder of virtual devices, if there is one</source>
        <translation>虚拟设备的文件夹（如有）(&amp;F)</translation>
    </message>
    <message>
        <source>Folder of virtual devices</source>
        <translation>虚拟设备的文件夹</translation>
    </message>
    <message>
        <source>&amp;Teach the slots anew</source>
        <translation>重新示教槽位(&amp;T)</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>There is no such folder now. Its devices appear once there is.</source>
        <translation>目前没有此文件夹。文件夹出现后即显示其中的设备。</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ProofView</name>
    <message>
        <source>The way ends at the root over all %1 entries:
%2</source>
        <translation>路径止于全部 %1 个条目的根：
%2</translation>
    </message>
    <message>
        <source>No checkpoint is believed that it could be compared with.</source>
        <translation>没有可供比较的可信检查点。</translation>
    </message>
    <message>
        <source>The checkpoint has the same root.</source>
        <translation>检查点的根相同。</translation>
    </message>
    <message>
        <source>The checkpoint has another root:
%1</source>
        <translation>检查点的根不同：
%1</translation>
    </message>
    <message>
        <source>Entry %1 has the leaf hash
%2</source>
        <translation>条目 %1 的叶哈希为
%2</translation>
    </message>
    <message>
        <source>Entries %1 have the hash
%2</source>
        <translation>条目 %1 的哈希为
%2</translation>
    </message>
    <message>
        <source>The proof brings its left sibling, %1:
%2</source>
        <translation>证明给出其左兄弟，%1：
%2</translation>
    </message>
    <message>
        <source>The proof brings its right sibling, %1:
%2</source>
        <translation>证明给出其右兄弟，%1：
%2</translation>
    </message>
    <message numerus="yes">
        <source>The proof: entry %1 of %2, %n steps to the root</source>
        <translation>
            <numerusform>证明：条目 %1 / %2，距根 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>No proof</source>
        <translation>没有证明</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>条目 %1</translation>
    </message>
    <message>
        <source>Root of %1</source>
        <translation>%1 个条目的根</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ProvePage</name>
    <message>
        <source>Proving its keys</source>
        <translation>验证密钥</translation>
    </message>
    <message>
        <source>The device answers a question that only its own keys can answer. Leave it connected.</source>
        <translation>设备正在回答只有它自己的密钥才能回答的问题。保持连接。</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PurposeStep</name>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>What is this station to be?</source>
        <translation>这个工作站的用途是什么？</translation>
    </message>
    <message>
        <source>Nothing is made before you say so, and you can stop and go on later.</source>
        <translation>在您确认之前不会生成任何内容，可随时停止，以后继续。</translation>
    </message>
    <message>
        <source>A new station</source>
        <translation>新工作站</translation>
    </message>
    <message>
        <source>With new keys of your own. Takes five minutes.</source>
        <translation>使用您自己的新密钥。需要五分钟。</translation>
    </message>
    <message>
        <source>A station that is there already</source>
        <translation>已有的工作站</translation>
    </message>
    <message>
        <source>Its home is a folder on this machine.</source>
        <translation>其主目录是此计算机上的一个文件夹。</translation>
    </message>
    <message>
        <source>Another station of the same manufacturer</source>
        <translation>同一制造商的另一个工作站</translation>
    </message>
    <message>
        <source>With the manufacturer&apos;s keys from a file that the first station exported.</source>
        <translation>使用第一个工作站导出的文件中的制造商密钥。</translation>
    </message>
    <message>
        <source>Try the demo first</source>
        <translation>先试用演示</translation>
    </message>
    <message>
        <source>Eight virtual devices, keys of their own, clearly marked. Nothing real is touched.</source>
        <translation>八台虚拟设备，自带密钥，标示清楚。不涉及任何真实内容。</translation>
    </message>
</context>
<context>
    <name>keyline::ui::QueueModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>keyline::ui::QueuePanel</name>
    <message>
        <source>None yet today.</source>
        <translation>今天还没有。</translation>
    </message>
    <message>
        <source>%1 of %2 in order</source>
        <translation>%2 台中 %1 台正常</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Restore without asking</source>
        <translation>不询问直接恢复</translation>
    </message>
    <message>
        <source>Clear what is finished</source>
        <translation>清除已完成的</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ReadyPage</name>
    <message>
        <source>Ready to restore</source>
        <translation>可以恢复</translation>
    </message>
    <message>
        <source>Its record holds. Leave it connected; it goes on by itself.</source>
        <translation>其记录成立。保持连接；会自动继续。</translation>
    </message>
    <message>
        <source>Its record holds. Leave it connected.</source>
        <translation>其记录成立。保持连接。</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>会恢复</translation>
    </message>
    <message>
        <source>Does not come back</source>
        <translation>不会恢复</translation>
    </message>
    <message>
        <source>What the owner kept on it: settings, messages, pictures.
A fault of the board, the screen or the radio.
New firmware: it keeps the one that it has.</source>
        <translation>机主存放的内容：设置、消息、图片。
主板、屏幕或射频的故障。
新固件：保留现有固件。</translation>
    </message>
    <message>
        <source>Restore this device</source>
        <translation>恢复此设备</translation>
    </message>
    <message>
        <source>Its identity: %1.
Its keys, as they were at the factory: only its own chip can open them.
Its certificate from the manufacturer.</source>
        <translation>其标识：%1。
其密钥，与出厂时相同：只有它自己的芯片能打开。
制造商签发的证书。</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订版</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>Its keys can be proved here</source>
        <translation>其密钥可在此验证</translation>
    </message>
    <message>
        <source>Only the manufacturer can prove its keys</source>
        <translation>只有制造商能验证其密钥</translation>
    </message>
</context>
<context>
    <name>keyline::ui::RecallList</name>
    <message>
        <source>Chip %1, sealed %2</source>
        <extracomment>of a device: %1 the chip&apos;s ID, %2 date and time</extracomment>
        <translation>芯片 %1，封存于 %2</translation>
    </message>
    <message>
        <source>Its number belongs to another device.</source>
        <translation>它的号码属于另一台设备。</translation>
    </message>
    <message>
        <source>Its key was registered for another chip.</source>
        <translation>它的密钥已登记给另一芯片。</translation>
    </message>
    <message>
        <source>Its chip was erased from the registry on request.</source>
        <translation>它的芯片已应要求从登记库中删除。</translation>
    </message>
    <message>
        <source>The registry does not accept this station&apos;s key.</source>
        <translation>登记库不接受此工作站的密钥。</translation>
    </message>
    <message>
        <source>The registry has another record of this chip.</source>
        <translation>登记库中有此芯片的另一条记录。</translation>
    </message>
    <message>
        <source>The registry could not take the record (%1).</source>
        <extracomment>%1 is a few words of English, for engineering</extracomment>
        <translation>登记库无法接收该记录（%1）。</translation>
    </message>
    <message>
        <source>Find both devices by this number; give out neither before it is clear whose it is.</source>
        <translation>按此号码找到两台设备；在弄清号码归谁之前，两台都不要交付。</translation>
    </message>
    <message>
        <source>Call it back and never give it out again; tell engineering.</source>
        <translation>召回它，不要再交付；告知工程部。</translation>
    </message>
    <message>
        <source>Call it back; give out nothing from this station before engineering has enrolled its key.</source>
        <translation>召回它；在工程部登记此工作站的密钥之前，不要交付此站的任何设备。</translation>
    </message>
    <message>
        <source>Call it back; look up this chip to see which station has provisioned it.</source>
        <translation>召回它；查询此芯片，看是哪个工作站处理的。</translation>
    </message>
    <message>
        <source>Call it back and keep it aside; tell engineering this reason.</source>
        <translation>召回它并放到一边；将此原因告知工程部。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Devices to call back</source>
        <translation>需召回的设备</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制列表</translation>
    </message>
</context>
<context>
    <name>keyline::ui::RecordCard</name>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Chip ID</source>
        <translation>芯片 ID</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>erased on request; the log keeps that it was there</source>
        <translation>已应要求删除；日志保留其曾存在</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>As URN</source>
        <translation>URN 形式</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置方案</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes, opened by this chip only</source>
        <translation>
            <numerusform>%Ln 字节，只有此芯片能打开</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>签发方</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发时间</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Check digests (SHA-256)</source>
        <translation>校验摘要（SHA-256）</translation>
    </message>
    <message>
        <source>Chip in the log</source>
        <translation>日志中的芯片</translation>
    </message>
    <message>
        <source>Device key</source>
        <translation>设备密钥</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>制造商</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>修订 %1</translation>
    </message>
    <message>
        <source>%1 on %2, entry %3</source>
        <translation>%1，%2，条目 %3</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>keyline::ui::RegistryForm</name>
    <message>
        <source>Choose its trust file as well: by that the registry is judged.</source>
        <translation>还请选择其信任文件：登记库以它来判断。</translation>
    </message>
    <message>
        <source>Give %1 to whoever keeps that registry: it takes records only from stations that it knows.</source>
        <translation>请把 %1 交给管理该登记库的人：它只接收已知工作站的记录。</translation>
    </message>
    <message>
        <source>Records are filed into the registry in the station&apos;s own folder. Where your company has one for all its stations, say where it is.</source>
        <translation>记录归档到工作站自己文件夹中的登记库。若贵公司所有工作站共用一个，请指明其位置。</translation>
    </message>
    <message>
        <source>Records are filed at %1.</source>
        <translation>记录归档到 %1。</translation>
    </message>
    <message>
        <source>A registry in the network</source>
        <translation>网络中的登记库</translation>
    </message>
    <message>
        <source>Its &amp;trust file</source>
        <translation>其信任文件(&amp;T)</translation>
    </message>
    <message>
        <source>Trust file of the registry</source>
        <translation>登记库的信任文件</translation>
    </message>
    <message>
        <source>Trust files (*.keyline-trust);;All files (*)</source>
        <translation>信任文件 (*.keyline-trust);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Its &amp;address</source>
        <translation>其地址(&amp;A)</translation>
    </message>
    <message>
        <source>Address of the registry in the network</source>
        <translation>登记库在网络中的地址</translation>
    </message>
    <message>
        <source>File there</source>
        <translation>归档到那里</translation>
    </message>
    <message>
        <source>File into the station&apos;s own again</source>
        <translation>重新归档到工作站自己的登记库</translation>
    </message>
</context>
<context>
    <name>keyline::ui::RegistryPage</name>
    <message>
        <source>Verifying the whole log: %1 of %2 entries</source>
        <translation>正在验证整个日志：%1 / %2 个条目</translation>
    </message>
    <message>
        <source>Writing the mirror: %1 of %2 records</source>
        <translation>正在写入镜像：%1 / %2 条记录</translation>
    </message>
    <message>
        <source>The mirror of %1 entries is in %2 (%3 files written, %4 kept).</source>
        <translation>含 %1 个条目的镜像位于 %2（写入 %3 个文件，保留 %4 个）。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The files are in %1.</source>
        <translation>文件位于 %1。</translation>
    </message>
    <message>
        <source>The mirror&apos;s folder</source>
        <translation>镜像的文件夹</translation>
    </message>
    <message>
        <source>The folder for its files</source>
        <translation>存放其文件的文件夹</translation>
    </message>
    <message>
        <source>Looking it up</source>
        <translation>正在查询</translation>
    </message>
    <message>
        <source>Each entry of the log is read, so that nothing can be kept back.</source>
        <translation>逐条读取日志，使任何内容都无法被隐瞒。</translation>
    </message>
    <message>
        <source>This is neither a chip ID nor an identity</source>
        <translation>这既不是芯片 ID，也不是标识</translation>
    </message>
    <message>
        <source>A chip ID has 16 to 64 hexadecimal digits; an identity is one as on the label.</source>
        <translation>芯片 ID 有 16 至 64 位十六进制数字；标识如标签所示。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Look up one device</source>
        <translation>查询一台设备</translation>
    </message>
    <message>
        <source>Type its chip ID, or an identity that this station gave it. The registry is asked for one chip at a time: it has no list to read.</source>
        <translation>输入其芯片 ID，或本工作站分配的标识。每次只向登记库查询一个芯片：它没有可供浏览的列表。</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>登记库</translation>
    </message>
    <message>
        <source>Chip ID, or an identity of this station</source>
        <translation>芯片 ID，或本工作站的标识</translation>
    </message>
    <message>
        <source>What to look up</source>
        <translation>要查询的内容</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>立即验证</translation>
    </message>
    <message>
        <source>Export a mirror…</source>
        <translation>导出镜像…</translation>
    </message>
    <message>
        <source>Opening the registry…</source>
        <translation>正在打开登记库…</translation>
    </message>
    <message>
        <source>Its checkpoint does not hold: %1</source>
        <translation>其检查点不成立：%1</translation>
    </message>
    <message>
        <source>Mirror of %1, %2 entries.</source>
        <translation>%1 的镜像，%2 个条目。</translation>
    </message>
    <message>
        <source>Registry %1, %2 entries.</source>
        <translation>登记库 %1，%2 个条目。</translation>
    </message>
    <message>
        <source>Judged by what it says of itself: no trust file was given.</source>
        <translation>依据其自述判断：未提供信任文件。</translation>
    </message>
</context>
<context>
    <name>keyline::ui::RestorePage</name>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>Leave it connected. Should it come loose, nothing is lost: it goes on when it is connected again.</source>
        <translation>保持连接。即使松脱也不会丢失：重新连接后继续。</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SampleStrip</name>
    <message>
        <source>SAMPLE – nothing here is real</source>
        <translation>演示 – 此处一切均非真实</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ScanList</name>
    <message>
        <source>Nothing was scanned yet.</source>
        <translation>尚未扫描任何内容。</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>最近的扫描</translation>
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
        <translation>扫描结束时没有 Enter。将扫描枪设为每次扫描后发送 Enter（CR）。</translation>
    </message>
    <message>
        <source>More scans come than anybody makes. The scanner, or what is plugged in as one, types by itself.</source>
        <translation>扫描次数超出人工所能。扫描枪或被当作扫描枪接入的装置在自行输入。</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>已读取：%1</translation>
    </message>
    <message>
        <source>It ended with Enter.</source>
        <translation>以 Enter 结束。</translation>
    </message>
    <message>
        <source>It came over a serial port, a line for each scan.</source>
        <translation>来自串口，每次扫描一行。</translation>
    </message>
    <message>
        <source>Every character of the code arrived as it was sent.</source>
        <translation>代码的每个字符都原样到达。</translation>
    </message>
    <message>
        <source>The characters arrive changed (%1). Set the scanner to this computer&apos;s keyboard layout.</source>
        <translation>字符到达时已变样（%1）。将扫描枪设为此计算机的键盘布局。</translation>
    </message>
    <message>
        <source>This was another code. Scan the one on this page.</source>
        <translation>这是另一个代码。请扫描本页上的。</translation>
    </message>
    <message>
        <source>%L1 ms a character is so slow that a scan may be taken for typing. Set the scanner&apos;s delay between characters to none, or give it a prefix key.</source>
        <translation>每字符 %L1 毫秒太慢，扫描可能被当作键入。将扫描枪的字符间延时设为无，或为其设置前缀键。</translation>
    </message>
    <message>
        <source>%L1 ms a character.</source>
        <translation>每字符 %L1 毫秒。</translation>
    </message>
    <message>
        <source>The code of this page is no label. Scan a device&apos;s label now.</source>
        <translation>本页的代码不是标签。现在扫描设备的标签。</translation>
    </message>
    <message>
        <source>%1 (%2). %3</source>
        <translation>%1（%2）。%3</translation>
    </message>
    <message>
        <source>A card or sticker: %1</source>
        <translation>卡片或贴纸：%1</translation>
    </message>
    <message>
        <source>A device&apos;s label: %1</source>
        <translation>设备的标签：%1</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>扫描枪测试</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Test the scanner</source>
        <translation>测试扫描枪</translation>
    </message>
    <message>
        <source>Scan the code on the screen, then a device&apos;s label. Each line says what is right.</source>
        <translation>扫描屏幕上的代码，再扫描设备的标签。每一行会说明是否正常。</translation>
    </message>
    <message>
        <source>Nothing was scanned yet.</source>
        <translation>尚未扫描任何内容。</translation>
    </message>
    <message>
        <source>A scan arrives</source>
        <translation>收到扫描</translation>
    </message>
    <message>
        <source>Keyboard layout</source>
        <translation>键盘布局</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Enter at the end</source>
        <translation>末尾的 Enter</translation>
    </message>
    <message>
        <source>A label is understood</source>
        <translation>标签可识别</translation>
    </message>
    <message>
        <source>Stickers and cards to print</source>
        <translation>要打印的贴纸和卡片</translation>
    </message>
    <message>
        <source>Save stickers and cards</source>
        <translation>保存贴纸和卡片</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
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
        <translation>外观与声音</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>Fixture and ports</source>
        <translation>夹具与端口</translation>
    </message>
    <message>
        <source>Labels and printer</source>
        <translation>标签与打印机</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫描枪</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>Report for support</source>
        <translation>支持报告</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>设置的各部分</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SetupPage</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SetupStep</name>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ShiftExport</name>
    <message>
        <source>Collecting the visits…</source>
        <translation>正在收集到访记录…</translation>
    </message>
    <message numerus="yes">
        <source>Collecting the visits… %Ln so far</source>
        <translation>
            <numerusform>正在收集到访记录… 已有 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>已停止。未写入文件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln visits saved in %1</source>
        <translation>
            <numerusform>%Ln 次到访已保存到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256 of the lines: %1</source>
        <translation>各行的 SHA-256：%1</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>正在写入 %1…</translation>
    </message>
    <message>
        <source>Devices at this station</source>
        <translation>本工作站的设备</translation>
    </message>
    <message>
        <source>Finished from %1 to %2</source>
        <translation>完成时间 %1 至 %2</translation>
    </message>
    <message>
        <source>No visit</source>
        <translation>没有到访</translation>
    </message>
    <message>
        <source>All visits</source>
        <translation>全部到访</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>搜索：%1</translation>
    </message>
    <message>
        <source>Visits: %1   Devices: %2   PASS: %3   FAIL: %4   HOLD: %5   DONE BEFORE: %6</source>
        <translation>到访：%1   设备：%2   PASS：%3   FAIL：%4   HOLD：%5   已完成过：%6</translation>
    </message>
    <message>
        <source>Written %1 by Keyline</source>
        <translation>由 Keyline 于 %1 写出</translation>
    </message>
    <message>
        <source>SHA-256 of the same visits as CSV: %1</source>
        <translation>相同到访的 CSV 的 SHA-256：%1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Chip ID</source>
        <translation>芯片 ID</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置方案</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SlotCard</name>
    <message>
        <source>Slot %1: %2. %3</source>
        <extracomment>a slot&apos;s card read aloud: %1 number, %2 word, %3 instruction</extracomment>
        <translation>槽位 %1：%2。%3</translation>
    </message>
    <message>
        <source>Slot %1</source>
        <translation>槽位 %1</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SlotDetail</name>
    <message>
        <source>Slot %1</source>
        <extracomment>%1 the slot&apos;s number, %2 what its card says</extracomment>
        <translation>槽位 %1</translation>
    </message>
    <message>
        <source>Slot %1: %2</source>
        <translation>槽位 %1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Identity: %1</source>
        <translation>标识：%1</translation>
    </message>
    <message>
        <source>Chip: %1</source>
        <translation>芯片：%1</translation>
    </message>
    <message>
        <source>Place: %1</source>
        <translation>接入位置：%1</translation>
    </message>
    <message>
        <source>Named: %1</source>
        <translation>所指：%1</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>复制给技术支持</translation>
    </message>
    <message>
        <source>Scan the label for this slot</source>
        <translation>扫描此槽位的标签</translation>
    </message>
    <message>
        <source>Print the label again</source>
        <translation>重新打印标签</translation>
    </message>
    <message>
        <source>It is in the red bin</source>
        <translation>已放入红箱</translation>
    </message>
    <message>
        <source>Wait for it no longer</source>
        <translation>不再等待</translation>
    </message>
    <message>
        <source>Put this device aside</source>
        <translation>将此设备放到一边</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SlotMap</name>
    <message numerus="yes">
        <source>The places of %1 of %Ln slot(s) are known</source>
        <translation>
            <numerusform>%Ln 个槽位中已知 %1 个的接入位置</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::StartPage</name>
    <message>
        <source>Choose a trust file</source>
        <translation>选择信任文件</translation>
    </message>
    <message>
        <source>Trust files (*.keyline-trust);;All files (*)</source>
        <translation>信任文件 (*.keyline-trust);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a registry folder or a mirror</source>
        <translation>选择登记库文件夹或镜像</translation>
    </message>
    <message>
        <source>Ready to repair</source>
        <translation>可以开始维修</translation>
    </message>
    <message>
        <source>Set up the repair bench</source>
        <translation>设置维修台</translation>
    </message>
    <message>
        <source>Connect a device at any time.</source>
        <translation>可随时连接设备。</translation>
    </message>
    <message>
        <source>The manufacturer gives you one trust file. The registry holds what devices get back; nothing secret is needed here.</source>
        <translation>制造商会给您一个信任文件。登记库保存设备要取回的内容；这里不需要任何机密。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Trust file</source>
        <translation>信任文件</translation>
    </message>
    <message>
        <source>Drop the .keyline-trust file on this window, or choose it.</source>
        <translation>将 .keyline-trust 文件拖到此窗口，或选择它。</translation>
    </message>
    <message>
        <source>Log: %1. Manufacturer keys: %2</source>
        <translation>日志：%1。制造商密钥：%2</translation>
    </message>
    <message>
        <source>%1 (%2): %3. %4</source>
        <translation>%1（%2）：%3。%4</translation>
    </message>
    <message>
        <source>Choose another trust file…</source>
        <translation>选择另一个信任文件…</translation>
    </message>
    <message>
        <source>Choose a trust file…</source>
        <translation>选择信任文件…</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>登记库</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Choose another source…</source>
        <translation>选择其他来源…</translation>
    </message>
    <message>
        <source>Choose a source…</source>
        <translation>选择来源…</translation>
    </message>
    <message>
        <source>Use the mirror in %1</source>
        <translation>使用 %1 中的镜像</translation>
    </message>
    <message>
        <source>Use the registry in %1</source>
        <translation>使用 %1 中的登记库</translation>
    </message>
    <message>
        <source>It is asked as soon as there is a trust file.</source>
        <translation>有了信任文件后将立即查询它。</translation>
    </message>
    <message>
        <source>Where the registry is, the trust file says, or you do: its address, its folder, a mirror, or a stick with one.</source>
        <translation>登记库的位置由信任文件给出，或由您指定：其地址、文件夹、镜像，或含有它的 U 盘。</translation>
    </message>
    <message>
        <source>Looking whether it is there. This takes a moment.</source>
        <translation>正在查看它是否在那里。请稍候。</translation>
    </message>
    <message>
        <source>No registry was found on this computer or on a stick. Put the stick in, choose the folder, or type the address.</source>
        <translation>此计算机和 U 盘上都没有找到登记库。插入 U 盘、选择文件夹，或输入地址。</translation>
    </message>
    <message>
        <source>Its &amp;address in the network</source>
        <translation>它在网络中的地址(&amp;A)</translation>
    </message>
    <message>
        <source>Address of the registry in the network</source>
        <translation>登记库在网络中的地址</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>使用此地址</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>There is no such folder now.</source>
        <translation>现在没有这个文件夹。</translation>
    </message>
    <message>
        <source>Devices on this computer&apos;s serial ports appear by themselves.</source>
        <translation>连接到本机串口的设备会自动出现。</translation>
    </message>
    <message>
        <source>&amp;Folder of virtual devices, if there is one</source>
        <translation>虚拟设备的文件夹（如有）(&amp;F)</translation>
    </message>
    <message>
        <source>Folder of virtual devices</source>
        <translation>虚拟设备的文件夹</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StationFlow</name>
    <message>
        <source>Getting the demo ready</source>
        <translation>正在准备演示</translation>
    </message>
    <message>
        <source>A station with keys of its own, and eight virtual devices. This takes a moment.</source>
        <translation>一个自带密钥的工作站和八台虚拟设备。请稍候。</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StationForm</name>
    <message>
        <source>The station has another name.</source>
        <translation>工作站名称已更改。</translation>
    </message>
    <message>
        <source>&amp;Name of the station</source>
        <translation>工作站名称(&amp;N)</translation>
    </message>
    <message>
        <source>As the people at it call it. It stands in the window&apos;s title and in no certificate.</source>
        <translation>现场人员的叫法。显示在窗口标题中，不写入任何证书。</translation>
    </message>
    <message>
        <source>Rejected devices are confirmed by RED BIN.</source>
        <translation>不合格设备用 RED BIN 卡确认。</translation>
    </message>
    <message>
        <source>Rejected devices are not confirmed any more.</source>
        <translation>不合格设备不再需要确认。</translation>
    </message>
    <message>
        <source>&amp;Confirm rejected devices</source>
        <translation>确认不合格设备(&amp;C)</translation>
    </message>
    <message>
        <source>A slot whose device failed takes the next one only after the card RED BIN is scanned, or Del is pressed.</source>
        <translation>设备失败的槽位，只有在扫描 RED BIN 卡或按 Del 之后才接受下一台。</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StationStep</name>
    <message>
        <source>Station</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>Which station, whose devices?</source>
        <translation>哪个工作站，谁的设备？</translation>
    </message>
    <message>
        <source>The manufacturer&apos;s name stands in every device&apos;s certificate and cannot be changed later.</source>
        <translation>制造商名称写入每台设备的证书，以后不能更改。</translation>
    </message>
    <message>
        <source>&amp;Name of the station</source>
        <translation>工作站名称(&amp;N)</translation>
    </message>
    <message>
        <source>As the people at it call it, for example Line 3. Can be left empty.</source>
        <translation>现场人员的叫法，例如“3 号线”。可留空。</translation>
    </message>
    <message>
        <source>&amp;Manufacturer</source>
        <translation>制造商(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Enterprise number (IANA), if there is one</source>
        <translation>企业编号（IANA），如有(&amp;E)</translation>
    </message>
    <message>
        <source>Only small devices without X.509, as meters, need it. It cannot be added later.</source>
        <translation>仅不用 X.509 的小型设备（如仪表）需要。以后无法添加。</translation>
    </message>
    <message>
        <source>&amp;Folder of the station</source>
        <translation>工作站的文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Keys, registry and settings go there. Take its backups as one whole.</source>
        <translation>密钥、登记库和设置存于此处。请整体备份。</translation>
    </message>
    <message>
        <source>Folder of the station</source>
        <translation>工作站的文件夹</translation>
    </message>
    <message>
        <source>At most 64 characters. It cannot be changed later.</source>
        <translation>最多 64 个字符。以后不能更改。</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StationWindow</name>
    <message>
        <source>Line</source>
        <translation>产线</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>登记库</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Keyline station</source>
        <translation>Keyline 工作站</translation>
    </message>
    <message>
        <source>%1 – Keyline station</source>
        <translation>%1 – Keyline 工作站</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StatusStrip</name>
    <message>
        <source>Key store open</source>
        <translation>密钥库已打开</translation>
    </message>
    <message numerus="yes">
        <source>Registry: %n records wait</source>
        <translation>
            <numerusform>登记库：%n 条记录等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>Registry ok</source>
        <translation>登记库正常</translation>
    </message>
    <message numerus="yes">
        <source>%n devices to call back</source>
        <translation>
            <numerusform>%n 台设备需召回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other ports, not touched</source>
        <translation>
            <numerusform>另有 %n 个端口，不使用</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan: %1</source>
        <translation>扫描：%1</translation>
    </message>
    <message>
        <source>Key store closed</source>
        <translation>密钥库已关闭</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StepRail</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SupportView</name>
    <message>
        <source>The report is in %1. Send it to whoever helps you.</source>
        <translation>报告在 %1 中。请发给协助您的人。</translation>
    </message>
    <message>
        <source>One ZIP file with what helps to find a fault, and nothing else. No key, passphrase, PIN, identity, certificate or record is in it. Chip IDs, which the registry has in public, are in the log&apos;s lines.</source>
        <translation>一个 ZIP 文件，只含有助于查找故障的内容。其中没有密钥、口令、PIN、标识、证书或记录。日志行中含有芯片 ID，它们在登记库中本就公开。</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>包含内容</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>What is in the report</source>
        <translation>报告的内容</translation>
    </message>
    <message>
        <source>&amp;Save it as</source>
        <translation>另存为(&amp;S)</translation>
    </message>
    <message>
        <source>File of the report</source>
        <translation>报告文件</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP 文件 (*.zip)</translation>
    </message>
</context>
<context>
    <name>keyline::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>keyline::ui::UnlockPage</name>
    <message>
        <source>Opening the station.</source>
        <translation>正在打开工作站。</translation>
    </message>
    <message>
        <source>Open the station</source>
        <translation>打开工作站</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the key store</source>
        <translation>密钥库的口令(&amp;P)</translation>
    </message>
    <message>
        <source>Passphrase of the key store</source>
        <translation>密钥库的口令</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Another station…</source>
        <translation>另一个工作站…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::VisitCard</name>
    <message>
        <source>Read chip</source>
        <translation>读取芯片</translation>
    </message>
    <message>
        <source>Assign identity</source>
        <translation>分配标识</translation>
    </message>
    <message>
        <source>Make keys</source>
        <translation>生成密钥</translation>
    </message>
    <message>
        <source>Certify</source>
        <translation>签发证书</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Trial opening</source>
        <translation>试开</translation>
    </message>
    <message>
        <source>Prove keys</source>
        <translation>验证密钥</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>As URN</source>
        <translation>URN 形式</translation>
    </message>
    <message>
        <source>Chip ID</source>
        <translation>芯片 ID</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置方案</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最后一步</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>登记库</translation>
    </message>
    <message>
        <source>Its record still waits to be registered</source>
        <translation>其记录仍在等待登记</translation>
    </message>
    <message>
        <source>Entry %L1</source>
        <translation>条目 %L1</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>证书编号</translation>
    </message>
    <message>
        <source>Its proof (SHA-256)</source>
        <translation>其证明（SHA-256）</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>Show its record</source>
        <translation>显示其记录</translation>
    </message>
    <message>
        <source>Choose a line to see all of its visit.</source>
        <translation>选择一行以查看该次到访的全部内容。</translation>
    </message>
</context>
<context>
    <name>keyline::ui::WizardWindow</name>
    <message>
        <source>%1 (%2): %3. %4</source>
        <translation>%1（%2）：%3。%4</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
</TS>
