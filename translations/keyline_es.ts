<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>There is no port of this name</source>
        <translation>No hay ningún puerto con este nombre</translation>
    </message>
    <message>
        <source>No device can be reached on this port.</source>
        <translation>Por este puerto no se puede acceder a ningún dispositivo.</translation>
    </message>
    <message>
        <source>Check the cable and the port&apos;s name; `keyline device list` shows what is there.</source>
        <translation>Revise el cable y el nombre del puerto; `keyline device list` muestra los que hay.</translation>
    </message>
    <message>
        <source>Check the cable; call the supervisor</source>
        <translation>Revise el cable; llame al supervisor</translation>
    </message>
    <message>
        <source>Another program holds the port</source>
        <translation>Otro programa ocupa el puerto</translation>
    </message>
    <message>
        <source>The device was not touched.</source>
        <translation>El dispositivo no se ha tocado.</translation>
    </message>
    <message>
        <source>Close the other program, then connect the device again.</source>
        <translation>Cierre el otro programa y vuelva a conectar el dispositivo.</translation>
    </message>
    <message>
        <source>Port in use: call the supervisor</source>
        <translation>Puerto ocupado: llame al supervisor</translation>
    </message>
    <message>
        <source>This user may not open the port</source>
        <translation>Este usuario no tiene permiso para abrir el puerto</translation>
    </message>
    <message>
        <source>Join the group that owns the port, sign in again, then go on.</source>
        <translation>Añada el usuario al grupo propietario del puerto, vuelva a iniciar sesión y continúe.</translation>
    </message>
    <message>
        <source>No right to the port: call the supervisor</source>
        <translation>Sin acceso al puerto: llame al supervisor</translation>
    </message>
    <message>
        <source>The device was unplugged</source>
        <translation>El dispositivo se desconectó</translation>
    </message>
    <message>
        <source>Nothing is lost; it goes on where it stopped.</source>
        <translation>No se ha perdido nada; el trabajo seguirá donde se detuvo.</translation>
    </message>
    <message>
        <source>Connect the same device again, in any slot.</source>
        <translation>Vuelva a conectar el mismo dispositivo en cualquier posición.</translation>
    </message>
    <message>
        <source>Connect it again, any slot</source>
        <translation>Conéctelo otra vez, en cualquier posición</translation>
    </message>
    <message>
        <source>The port stopped working</source>
        <translation>El puerto dejó de funcionar</translation>
    </message>
    <message>
        <source>The device may be fine; the cable or the hub is not.</source>
        <translation>El dispositivo puede estar bien; el cable o el concentrador, no.</translation>
    </message>
    <message>
        <source>Try another cable or slot.</source>
        <translation>Pruebe con otro cable u otra posición.</translation>
    </message>
    <message>
        <source>Try another slot; call the supervisor</source>
        <translation>Pruebe otra posición; llame al supervisor</translation>
    </message>
    <message>
        <source>The line is too noisy to understand</source>
        <translation>La línea tiene demasiado ruido y no se entiende</translation>
    </message>
    <message>
        <source>The device may be fine; the cable or the contact is not.</source>
        <translation>El dispositivo puede estar bien; el cable o el contacto, no.</translation>
    </message>
    <message>
        <source>Clean the contacts, then connect it again.</source>
        <translation>Limpie los contactos y vuelva a conectarlo.</translation>
    </message>
    <message>
        <source>Clean the contacts, connect it again</source>
        <translation>Limpie los contactos, conéctelo otra vez</translation>
    </message>
    <message>
        <source>The device stopped answering</source>
        <translation>El dispositivo dejó de responder</translation>
    </message>
    <message>
        <source>It was not finished; what was done is kept.</source>
        <translation>No se terminó; lo ya hecho se conserva.</translation>
    </message>
    <message>
        <source>Connect it again; if it stays silent, call the supervisor.</source>
        <translation>Vuelva a conectarlo; si sigue sin responder, llame al supervisor.</translation>
    </message>
    <message>
        <source>Connect it again</source>
        <translation>Conéctelo otra vez</translation>
    </message>
    <message>
        <source>What is connected is not a Keyline device</source>
        <translation>Lo conectado no es un dispositivo Keyline</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>No se ha tocado.</translation>
    </message>
    <message>
        <source>Leave it or remove it.</source>
        <translation>Déjelo o retírelo.</translation>
    </message>
    <message>
        <source>Leave it or remove it</source>
        <translation>Déjelo o retírelo</translation>
    </message>
    <message>
        <source>The device gave an answer that cannot be understood</source>
        <translation>El dispositivo dio una respuesta que no se entiende</translation>
    </message>
    <message>
        <source>Its firmware does not follow the device protocol.</source>
        <translation>Su firmware no sigue el protocolo de dispositivo.</translation>
    </message>
    <message>
        <source>Put it in the red bin; tell engineering the code.</source>
        <translation>Póngalo en la caja roja; comunique el código a ingeniería.</translation>
    </message>
    <message>
        <source>Put it in the red bin</source>
        <translation>Póngalo en la caja roja</translation>
    </message>
    <message>
        <source>The device holds another manufacturer&apos;s key</source>
        <translation>El dispositivo contiene la clave de otro fabricante</translation>
    </message>
    <message>
        <source>It would refuse everything from this station; it was not touched.</source>
        <translation>Rechazaría todo lo de esta estación; no se ha tocado.</translation>
    </message>
    <message>
        <source>Check that firmware and station belong together.</source>
        <translation>Compruebe que el firmware y la estación se corresponden.</translation>
    </message>
    <message>
        <source>Call the supervisor</source>
        <translation>Llame al supervisor</translation>
    </message>
    <message>
        <source>The profile does not accept this model</source>
        <translation>El perfil no acepta este modelo</translation>
    </message>
    <message>
        <source>Choose the profile for this model, or remove the device.</source>
        <translation>Elija el perfil de este modelo o retire el dispositivo.</translation>
    </message>
    <message>
        <source>Remove it or call the supervisor</source>
        <translation>Retírelo o llame al supervisor</translation>
    </message>
    <message>
        <source>The device&apos;s storage cannot be written</source>
        <translation>No se puede escribir en la memoria del dispositivo</translation>
    </message>
    <message>
        <source>Its memory chip is faulty; it cannot keep its keys.</source>
        <translation>Su chip de memoria está averiado; no puede guardar sus claves.</translation>
    </message>
    <message>
        <source>Put it in the red bin.</source>
        <translation>Póngalo en la caja roja.</translation>
    </message>
    <message>
        <source>The device is in another state than it said</source>
        <translation>El dispositivo está en un estado distinto del que indicó</translation>
    </message>
    <message>
        <source>Connect it again; if it repeats, call the supervisor.</source>
        <translation>Vuelva a conectarlo; si se repite, llame al supervisor.</translation>
    </message>
    <message>
        <source>Connect it again, else call the supervisor</source>
        <translation>Conéctelo otra vez o llame al supervisor</translation>
    </message>
    <message>
        <source>The device did not accept the manufacturer&apos;s signature</source>
        <translation>El dispositivo no aceptó la firma del fabricante</translation>
    </message>
    <message>
        <source>The key in its read-only memory is not this station&apos;s.</source>
        <translation>La clave de su memoria de solo lectura no es la de esta estación.</translation>
    </message>
    <message>
        <source>The device could not open what was meant for it</source>
        <translation>El dispositivo no pudo abrir lo que le estaba destinado</translation>
    </message>
    <message>
        <source>Its chip key or its memory is faulty.</source>
        <translation>La clave de su chip o su memoria está dañada.</translation>
    </message>
    <message>
        <source>The device did not understand the station</source>
        <translation>El dispositivo no entendió a la estación</translation>
    </message>
    <message>
        <source>Firmware and station do not fit together.</source>
        <translation>El firmware y la estación no son compatibles.</translation>
    </message>
    <message>
        <source>Call the supervisor; tell engineering the code.</source>
        <translation>Llame al supervisor; comunique el código a ingeniería.</translation>
    </message>
    <message>
        <source>The package is too large for the device</source>
        <translation>El paquete es demasiado grande para el dispositivo</translation>
    </message>
    <message>
        <source>The profile does not fit this model.</source>
        <translation>El perfil no es adecuado para este modelo.</translation>
    </message>
    <message>
        <source>Choose a profile that fits this model.</source>
        <translation>Elija un perfil adecuado para este modelo.</translation>
    </message>
    <message>
        <source>The device says this belongs to another chip</source>
        <translation>El dispositivo dice que esto pertenece a otro chip</translation>
    </message>
    <message>
        <source>It reports a chip ID that is not its own.</source>
        <translation>Comunica un ID de chip que no es el suyo.</translation>
    </message>
    <message>
        <source>The device was sealed with a newer revision</source>
        <translation>El dispositivo se selló con una revisión más reciente</translation>
    </message>
    <message>
        <source>What this station has for it is out of date.</source>
        <translation>Lo que esta estación tiene para él está desactualizado.</translation>
    </message>
    <message>
        <source>Let the supervisor look up this chip in the registry.</source>
        <translation>Pida al supervisor que busque este chip en el registro.</translation>
    </message>
    <message>
        <source>The device refused with a code that is not known</source>
        <translation>El dispositivo se negó con un código desconocido</translation>
    </message>
    <message>
        <source>The device&apos;s backup does not open</source>
        <translation>La copia de seguridad del dispositivo no se abre</translation>
    </message>
    <message>
        <source>It could not be recovered later, so it must not ship.</source>
        <translation>Más adelante no se podría recuperar, así que no debe enviarse.</translation>
    </message>
    <message>
        <source>The device could not prove that its keys work</source>
        <translation>El dispositivo no pudo probar que sus claves funcionan</translation>
    </message>
    <message>
        <source>What it stored is not what it was given.</source>
        <translation>Lo que guardó no es lo que recibió.</translation>
    </message>
    <message>
        <source>The device did not seal itself</source>
        <translation>El dispositivo no se selló</translation>
    </message>
    <message>
        <source>Its keys are in the registry, but it may still be changed.</source>
        <translation>Sus claves están en el registro, pero aún se puede modificar.</translation>
    </message>
    <message>
        <source>The chip has no usable ID</source>
        <translation>El chip no tiene un ID utilizable</translation>
    </message>
    <message>
        <source>All its bits are the same: the chip was never given an ID.</source>
        <translation>Todos sus bits son iguales: al chip nunca se le dio un ID.</translation>
    </message>
    <message>
        <source>Two devices show the same chip ID</source>
        <translation>Dos dispositivos muestran el mismo ID de chip</translation>
    </message>
    <message>
        <source>One of them is a copy or gives a wrong ID; neither goes on until it is clear which.</source>
        <translation>Uno es una copia o da un ID incorrecto; ninguno sigue hasta que se sepa cuál.</translation>
    </message>
    <message>
        <source>Keep every device with this chip ID aside and call the supervisor.</source>
        <translation>Aparte todos los dispositivos con este ID de chip y llame al supervisor.</translation>
    </message>
    <message>
        <source>Keep both aside; call the supervisor</source>
        <translation>Aparte los dos; llame al supervisor</translation>
    </message>
    <message>
        <source>The chip is not on the chip maker&apos;s list</source>
        <translation>El chip no está en la lista del fabricante de chips</translation>
    </message>
    <message>
        <source>It may be a copy; it was not touched.</source>
        <translation>Puede ser una copia; no se ha tocado.</translation>
    </message>
    <message>
        <source>Keep it aside and call the supervisor.</source>
        <translation>Apártelo y llame al supervisor.</translation>
    </message>
    <message>
        <source>Keep it aside; call the supervisor</source>
        <translation>Apártelo; llame al supervisor</translation>
    </message>
    <message>
        <source>The device&apos;s buffer is too small</source>
        <translation>El búfer del dispositivo es demasiado pequeño</translation>
    </message>
    <message>
        <source>It offers fewer than 4096 bytes, which the protocol asks for.</source>
        <translation>Ofrece menos de los 4096 bytes que pide el protocolo.</translation>
    </message>
    <message>
        <source>Tell engineering; the firmware must be changed.</source>
        <translation>Avise a ingeniería; hay que cambiar el firmware.</translation>
    </message>
    <message>
        <source>The device&apos;s backup is not in the agreed form</source>
        <translation>La copia de seguridad del dispositivo no tiene el formato acordado</translation>
    </message>
    <message>
        <source>The device was finished before and has lost its keys</source>
        <translation>El dispositivo ya se terminó antes y ha perdido sus claves</translation>
    </message>
    <message>
        <source>They wait in the registry; a repair centre can bring them back.</source>
        <translation>Están en el registro; un centro de reparación puede recuperarlas.</translation>
    </message>
    <message>
        <source>Send it to repair; do not give it a new identity.</source>
        <translation>Envíelo a reparación; no le dé un identificador nuevo.</translation>
    </message>
    <message>
        <source>Send it to repair</source>
        <translation>Envíelo a reparación</translation>
    </message>
    <message>
        <source>The device speaks a newer protocol</source>
        <translation>El dispositivo usa un protocolo más reciente</translation>
    </message>
    <message>
        <source>This station cannot work with it; it was not touched.</source>
        <translation>Esta estación no puede trabajar con él; no se ha tocado.</translation>
    </message>
    <message>
        <source>Update the station.</source>
        <translation>Actualice la estación.</translation>
    </message>
    <message>
        <source>The device is sealed, but this registry does not know it</source>
        <translation>El dispositivo está sellado, pero este registro no lo conoce</translation>
    </message>
    <message>
        <source>Another station&apos;s registry holds its backup.</source>
        <translation>Su copia de seguridad está en el registro de otra estación.</translation>
    </message>
    <message>
        <source>Check which registry it belongs to.</source>
        <translation>Averigüe a qué registro pertenece.</translation>
    </message>
    <message>
        <source>Another station has begun this device</source>
        <translation>Otra estación empezó este dispositivo</translation>
    </message>
    <message>
        <source>It holds a package that this station did not make; it was not touched.</source>
        <translation>Contiene un paquete que esta estación no hizo; no se ha tocado.</translation>
    </message>
    <message>
        <source>Finish it at the station that began it.</source>
        <translation>Termínelo en la estación que lo empezó.</translation>
    </message>
    <message>
        <source>Take it to the station that began it</source>
        <translation>Llévelo a la estación que lo empezó</translation>
    </message>
    <message>
        <source>An identity is not well formed</source>
        <translation>Un identificador no tiene la forma correcta</translation>
    </message>
    <message>
        <source>It was not used.</source>
        <translation>No se usó.</translation>
    </message>
    <message>
        <source>Correct it; an IMEI has 15 digits, the last one a check digit.</source>
        <translation>Corríjalo; un IMEI tiene 15 dígitos y el último es de control.</translation>
    </message>
    <message>
        <source>No identity is left</source>
        <translation>No quedan identificadores</translation>
    </message>
    <message>
        <source>No new device can be started; those in work go on.</source>
        <translation>No se puede empezar ningún dispositivo nuevo; los que están en curso siguen.</translation>
    </message>
    <message>
        <source>Give the order more identities.</source>
        <translation>Asigne más identificadores a la orden.</translation>
    </message>
    <message>
        <source>Call the supervisor: no identity is left</source>
        <translation>Llame al supervisor: no quedan identificadores</translation>
    </message>
    <message>
        <source>The identity belongs to another device</source>
        <translation>El identificador pertenece a otro dispositivo</translation>
    </message>
    <message>
        <source>It was not given out a second time.</source>
        <translation>No se entregó por segunda vez.</translation>
    </message>
    <message>
        <source>Connect it again, and it gets another identity; if it repeats, call the supervisor.</source>
        <translation>Vuelva a conectarlo y recibirá otro identificador; si se repite, llame al supervisor.</translation>
    </message>
    <message>
        <source>The range of identities is not well formed</source>
        <translation>El rango de identificadores no tiene la forma correcta</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>No se tomó nada de ahí.</translation>
    </message>
    <message>
        <source>Write it as imei:TAC-FIRST..LAST, mac:FIRST..LAST or os:PEN-FIRST..LAST, for example imei:35824005-000000..000999 or os:32473-000001..000999.</source>
        <translation>Escríbalo como imei:TAC-FIRST..LAST, mac:FIRST..LAST u os:PEN-FIRST..LAST; por ejemplo, imei:35824005-000000..000999 u os:32473-000001..000999.</translation>
    </message>
    <message>
        <source>Correct the range of identities</source>
        <translation>Corrija el rango de identificadores</translation>
    </message>
    <message>
        <source>The file of identities has bad lines</source>
        <translation>El archivo de identificadores tiene líneas incorrectas</translation>
    </message>
    <message>
        <source>Correct the lines named, then try again.</source>
        <translation>Corrija las líneas indicadas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Correct the file of identities</source>
        <translation>Corrija el archivo de identificadores</translation>
    </message>
    <message>
        <source>The identities do not fit the profile</source>
        <translation>Los identificadores no corresponden al perfil</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>No se tomó nada.</translation>
    </message>
    <message>
        <source>Change --identities to what the profile asks for, or --profile to one that they fit; a chip that has identities keeps its profile.</source>
        <translation>Cambie --identities según pide el perfil, o --profile por uno que les corresponda; un chip que ya tiene identificadores conserva su perfil.</translation>
    </message>
    <message>
        <source>Choose identities that fit the profile</source>
        <translation>Elija identificadores adecuados al perfil</translation>
    </message>
    <message>
        <source>The profile is not well formed</source>
        <translation>El perfil no tiene la forma correcta</translation>
    </message>
    <message>
        <source>Correct the line named.</source>
        <translation>Corrija la línea indicada.</translation>
    </message>
    <message>
        <source>Correct the profile</source>
        <translation>Corrija el perfil</translation>
    </message>
    <message>
        <source>There is no profile of this name</source>
        <translation>No hay ningún perfil con este nombre</translation>
    </message>
    <message>
        <source>Nothing was started.</source>
        <translation>No se empezó nada.</translation>
    </message>
    <message>
        <source>Choose one from the home&apos;s profiles folder.</source>
        <translation>Elija uno de la carpeta profiles de la carpeta de la estación.</translation>
    </message>
    <message>
        <source>Choose another profile</source>
        <translation>Elija otro perfil</translation>
    </message>
    <message>
        <source>The chip maker&apos;s list has bad lines</source>
        <translation>La lista del fabricante de chips tiene líneas incorrectas</translation>
    </message>
    <message>
        <source>Correct the lines named: one chip ID in hexadecimal a line.</source>
        <translation>Corrija las líneas indicadas: un ID de chip en hexadecimal por línea.</translation>
    </message>
    <message>
        <source>Correct the chip maker&apos;s list</source>
        <translation>Corrija la lista del fabricante de chips</translation>
    </message>
    <message>
        <source>The profile needs the manufacturer&apos;s number, and this home has none</source>
        <translation>El perfil necesita el número del fabricante y esta carpeta de estación no lo tiene</translation>
    </message>
    <message>
        <source>Its certificates (CWT) name the private enterprise number; no device was started.</source>
        <translation>Sus certificados (CWT) llevan el número de empresa (PEN); no se empezó ningún dispositivo.</translation>
    </message>
    <message>
        <source>Add it with `keyline init --home HOME --manufacturer NAME --pen N`, or choose another profile.</source>
        <translation>Añádalo con `keyline init --home HOME --manufacturer NAME --pen N` o elija otro perfil.</translation>
    </message>
    <message>
        <source>Add the manufacturer&apos;s number</source>
        <translation>Añada el número del fabricante</translation>
    </message>
    <message>
        <source>The passphrase does not open the key store</source>
        <translation>La frase de contraseña no abre el almacén de claves</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Check the passphrase, its file and the keyboard layout.</source>
        <translation>Revise la frase, su archivo y la distribución del teclado.</translation>
    </message>
    <message>
        <source>Check the passphrase</source>
        <translation>Revise la frase de contraseña</translation>
    </message>
    <message>
        <source>No passphrase was given</source>
        <translation>No se dio ninguna frase de contraseña</translation>
    </message>
    <message>
        <source>The key store stays closed.</source>
        <translation>El almacén de claves sigue cerrado.</translation>
    </message>
    <message>
        <source>Use --passphrase-file, set KEYLINE_PASSPHRASE_FILE, or run it on a terminal.</source>
        <translation>Use --passphrase-file, defina KEYLINE_PASSPHRASE_FILE o ejecútelo en una terminal.</translation>
    </message>
    <message>
        <source>Give the passphrase</source>
        <translation>Dé la frase de contraseña</translation>
    </message>
    <message>
        <source>The passphrase is too short</source>
        <translation>La frase de contraseña es demasiado corta</translation>
    </message>
    <message>
        <source>Choose one of at least 8 characters.</source>
        <translation>Elija una de al menos 8 caracteres.</translation>
    </message>
    <message>
        <source>Choose a longer passphrase</source>
        <translation>Elija una frase más larga</translation>
    </message>
    <message>
        <source>The key store is damaged</source>
        <translation>El almacén de claves está dañado</translation>
    </message>
    <message>
        <source>The keys named cannot be used; the registry and the other files are untouched.</source>
        <translation>Las claves indicadas no se pueden usar; el registro y los demás archivos están intactos.</translation>
    </message>
    <message>
        <source>Bring back the station&apos;s database alone, never the registry with it; or make a new station with `keyline init --from`.</source>
        <translation>Restaure solo la base de datos de la estación, nunca el registro con ella; o cree una estación nueva con `keyline init --from`.</translation>
    </message>
    <message>
        <source>This home has no key store</source>
        <translation>Esta carpeta de estación no tiene almacén de claves</translation>
    </message>
    <message>
        <source>Check the folder, or make a station with `keyline init`.</source>
        <translation>Revise la carpeta o cree una estación con `keyline init`.</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Elija otra carpeta</translation>
    </message>
    <message>
        <source>A key is not in the key store</source>
        <translation>Falta una clave en el almacén de claves</translation>
    </message>
    <message>
        <source>The step that needs it cannot be done.</source>
        <translation>El paso que la necesita no se puede hacer.</translation>
    </message>
    <message>
        <source>Check which station this is; a supervisor can bring the key from the export file.</source>
        <translation>Compruebe qué estación es esta; un supervisor puede traer la clave del archivo de exportación.</translation>
    </message>
    <message>
        <source>A key is not well formed</source>
        <translation>Una clave no tiene la forma correcta</translation>
    </message>
    <message>
        <source>Give a key of the kind asked for.</source>
        <translation>Dé una clave del tipo que se pide.</translation>
    </message>
    <message>
        <source>Give a key of the kind asked for</source>
        <translation>Dé una clave del tipo pedido</translation>
    </message>
    <message>
        <source>No prepared key pair is left</source>
        <translation>No quedan pares de claves preparados</translation>
    </message>
    <message>
        <source>Make more with `keyline vault fill`.</source>
        <translation>Genere más con `keyline vault fill`.</translation>
    </message>
    <message>
        <source>Call the supervisor: no key pair is left</source>
        <translation>Llame al supervisor: no quedan claves</translation>
    </message>
    <message>
        <source>The key export is damaged or is no key export</source>
        <translation>La exportación de claves está dañada o no lo es</translation>
    </message>
    <message>
        <source>Use another copy of the file.</source>
        <translation>Use otra copia del archivo.</translation>
    </message>
    <message>
        <source>Use another copy of the file</source>
        <translation>Use otra copia del archivo</translation>
    </message>
    <message>
        <source>The key pair is in use for another chip</source>
        <translation>El par de claves está en uso para otro chip</translation>
    </message>
    <message>
        <source>This passphrase is the key store&apos;s own</source>
        <translation>Esta frase es la del propio almacén de claves</translation>
    </message>
    <message>
        <source>Nothing was written: an export that it opens protects nothing that the station does not.</source>
        <translation>No se escribió nada: una exportación que se abre con ella no protege más que la propia estación.</translation>
    </message>
    <message>
        <source>Choose another passphrase for the export, and keep the two apart.</source>
        <translation>Elija otra frase para la exportación y guarde las dos por separado.</translation>
    </message>
    <message>
        <source>Choose another passphrase</source>
        <translation>Elija otra frase de contraseña</translation>
    </message>
    <message>
        <source>The two passphrases typed are not the same</source>
        <translation>Las dos frases escritas no coinciden</translation>
    </message>
    <message>
        <source>Type the same passphrase twice.</source>
        <translation>Escriba la misma frase dos veces.</translation>
    </message>
    <message>
        <source>Type the same passphrase twice</source>
        <translation>Escriba la misma frase dos veces</translation>
    </message>
    <message>
        <source>The registry is not there</source>
        <translation>El registro no está ahí</translation>
    </message>
    <message>
        <source>Nothing was sent or looked up.</source>
        <translation>No se envió ni se consultó nada.</translation>
    </message>
    <message>
        <source>Check the folder or the address of the registry.</source>
        <translation>Revise la carpeta o la dirección del registro.</translation>
    </message>
    <message>
        <source>Another program writes to this registry</source>
        <translation>Otro programa escribe en este registro</translation>
    </message>
    <message>
        <source>Close the other program, then go on.</source>
        <translation>Cierre el otro programa y continúe.</translation>
    </message>
    <message>
        <source>The registry is damaged</source>
        <translation>El registro está dañado</translation>
    </message>
    <message>
        <source>What is named does not fit the rest; nothing was changed.</source>
        <translation>Lo indicado no concuerda con el resto; no se cambió nada.</translation>
    </message>
    <message>
        <source>Run `keyline registry verify`; bring the place named back from a mirror.</source>
        <translation>Ejecute `keyline registry verify`; restaure lo indicado desde una réplica.</translation>
    </message>
    <message>
        <source>The registry refused the record</source>
        <translation>El registro rechazó la ficha</translation>
    </message>
    <message>
        <source>The device is not registered and was not sealed.</source>
        <translation>El dispositivo no está registrado ni se selló.</translation>
    </message>
    <message>
        <source>Call the supervisor; the reason is given with the code.</source>
        <translation>Llame al supervisor; el motivo figura junto al código.</translation>
    </message>
    <message>
        <source>The registry does not know this chip</source>
        <translation>El registro no conoce este chip</translation>
    </message>
    <message>
        <source>It has no backup for it.</source>
        <translation>No tiene ninguna copia de seguridad para él.</translation>
    </message>
    <message>
        <source>Check the chip ID and the registry; ask the other registries of the manufacturer.</source>
        <translation>Revise el ID del chip y el registro; consulte los demás registros del fabricante.</translation>
    </message>
    <message>
        <source>Check the chip ID and the registry</source>
        <translation>Revise el ID del chip y el registro</translation>
    </message>
    <message>
        <source>The record of this chip was erased on request</source>
        <translation>La ficha de este chip se borró a petición</translation>
    </message>
    <message>
        <source>Its backup is gone for good.</source>
        <translation>Su copia de seguridad ha desaparecido para siempre.</translation>
    </message>
    <message>
        <source>Ask the manufacturer.</source>
        <translation>Consulte al fabricante.</translation>
    </message>
    <message>
        <source>Ask the manufacturer</source>
        <translation>Consulte al fabricante</translation>
    </message>
    <message>
        <source>This chip was retired</source>
        <translation>Este chip se dio de baja</translation>
    </message>
    <message>
        <source>Its record is no longer for use.</source>
        <translation>Su ficha ya no se puede usar.</translation>
    </message>
    <message>
        <source>The proof of registration does not hold</source>
        <translation>La prueba de registro no se sostiene</translation>
    </message>
    <message>
        <source>The registry cannot show that it made this record public.</source>
        <translation>El registro no puede demostrar que publicó esta ficha.</translation>
    </message>
    <message>
        <source>Use another source, and report this registry.</source>
        <translation>Use otra fuente y denuncie este registro.</translation>
    </message>
    <message>
        <source>Use another source; report this one</source>
        <translation>Use otra fuente; denuncie esta</translation>
    </message>
    <message>
        <source>The registry&apos;s statement does not hold</source>
        <translation>La declaración del registro no se sostiene</translation>
    </message>
    <message>
        <source>It is not what a station of the manufacturer signed.</source>
        <translation>No es lo que firmó una estación del fabricante.</translation>
    </message>
    <message>
        <source>The station that signed was not enrolled</source>
        <translation>La estación que firmó no estaba dada de alta</translation>
    </message>
    <message>
        <source>The record may be made up.</source>
        <translation>La ficha puede ser inventada.</translation>
    </message>
    <message>
        <source>The record is not the one that was registered</source>
        <translation>La ficha no es la que se registró</translation>
    </message>
    <message>
        <source>It was changed, damaged or held back.</source>
        <translation>Se modificó, está dañada o fue retenida.</translation>
    </message>
    <message>
        <source>The certificate does not hold</source>
        <translation>El certificado no se sostiene</translation>
    </message>
    <message>
        <source>The manufacturer did not sign it, or it is not in the agreed form.</source>
        <translation>El fabricante no lo firmó o no tiene el formato acordado.</translation>
    </message>
    <message>
        <source>The record is of another chip</source>
        <translation>La ficha es de otro chip</translation>
    </message>
    <message>
        <source>It would not open on this device.</source>
        <translation>No se abriría en este dispositivo.</translation>
    </message>
    <message>
        <source>The registry&apos;s log is older than before</source>
        <translation>La bitácora del registro es más antigua que antes</translation>
    </message>
    <message>
        <source>Records may be hidden.</source>
        <translation>Puede haber fichas ocultas.</translation>
    </message>
    <message>
        <source>Call the supervisor; use another source</source>
        <translation>Llame al supervisor; use otra fuente</translation>
    </message>
    <message>
        <source>The registry&apos;s log is not the one seen before</source>
        <translation>La bitácora del registro no es la que se vio antes</translation>
    </message>
    <message>
        <source>It shows different people different records.</source>
        <translation>Muestra fichas distintas a personas distintas.</translation>
    </message>
    <message>
        <source>The registry&apos;s checkpoint does not hold</source>
        <translation>El punto de control del registro no se sostiene</translation>
    </message>
    <message>
        <source>It is not signed by the log that the trust file names.</source>
        <translation>No lo firmó la bitácora que indica el archivo de confianza.</translation>
    </message>
    <message>
        <source>Check the trust file; use another source, and report this registry.</source>
        <translation>Revise el archivo de confianza; use otra fuente y denuncie este registro.</translation>
    </message>
    <message>
        <source>Check the trust file; use another source</source>
        <translation>Revise el archivo de confianza; use otra fuente</translation>
    </message>
    <message>
        <source>Too few witnesses have signed the checkpoint lately</source>
        <translation>Muy pocos testigos han firmado últimamente el punto de control</translation>
    </message>
    <message>
        <source>The log may show others something else.</source>
        <translation>La bitácora puede mostrar otra cosa a los demás.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock; wait and repeat, or use another source.</source>
        <translation>Compruebe el reloj de este equipo; espere y repita, o use otra fuente.</translation>
    </message>
    <message>
        <source>Wait, or use another source</source>
        <translation>Espere o use otra fuente</translation>
    </message>
    <message>
        <source>The trust file is not well formed</source>
        <translation>El archivo de confianza no tiene la forma correcta</translation>
    </message>
    <message>
        <source>Get the file from the manufacturer once more.</source>
        <translation>Pida de nuevo el archivo al fabricante.</translation>
    </message>
    <message>
        <source>Get the trust file once more</source>
        <translation>Pida de nuevo el archivo de confianza</translation>
    </message>
    <message>
        <source>The registry refused the record of a sealed device</source>
        <translation>El registro rechazó la ficha de un dispositivo sellado</translation>
    </message>
    <message>
        <source>It was sealed while its record was queued; it has no backup and could not be brought back.</source>
        <translation>Se selló mientras su ficha estaba en cola; no tiene copia de seguridad y no se podría recuperar.</translation>
    </message>
    <message>
        <source>Call the device back by its chip ID and keep it aside; tell engineering the reason given.</source>
        <translation>Recupere el dispositivo por su ID de chip y apártelo; comunique el motivo a ingeniería.</translation>
    </message>
    <message>
        <source>The registry is older than this station</source>
        <translation>El registro es más antiguo que esta estación</translation>
    </message>
    <message>
        <source>It lacks a record that this station filed there; no device was started.</source>
        <translation>Le falta una ficha que esta estación archivó allí; no se empezó ningún dispositivo.</translation>
    </message>
    <message>
        <source>Bring back the newest copy of the registry; do not go on with this one.</source>
        <translation>Restaure la copia más reciente del registro; no siga con esta.</translation>
    </message>
    <message>
        <source>Stop; call the supervisor</source>
        <translation>Pare; llame al supervisor</translation>
    </message>
    <message>
        <source>The registry is another station&apos;s</source>
        <translation>El registro es de otra estación</translation>
    </message>
    <message>
        <source>The log there was made with another key than this home&apos;s; nothing was changed.</source>
        <translation>La bitácora que hay ahí se hizo con una clave distinta de la de esta carpeta de estación; no se cambió nada.</translation>
    </message>
    <message>
        <source>Put this home&apos;s own registry back in the place named, from its newest copy.</source>
        <translation>Vuelva a poner en el lugar indicado el registro propio de esta carpeta de estación, desde su copia más reciente.</translation>
    </message>
    <message>
        <source>This folder is no station&apos;s home</source>
        <translation>Esta carpeta no es la de ninguna estación</translation>
    </message>
    <message>
        <source>This folder is a station&apos;s home already</source>
        <translation>Esta carpeta ya es la de una estación</translation>
    </message>
    <message>
        <source>Use it as it is, or choose another folder.</source>
        <translation>Úsela tal como está o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Another station is running on this home</source>
        <translation>Otra estación está usando esta carpeta</translation>
    </message>
    <message>
        <source>Close the other one, or choose another home.</source>
        <translation>Cierre la otra o elija otra carpeta de estación.</translation>
    </message>
    <message>
        <source>The home cannot be written</source>
        <translation>No se puede escribir en la carpeta de la estación</translation>
    </message>
    <message>
        <source>Give this user the right to write there, or mount the disk for writing.</source>
        <translation>Dé a este usuario permiso de escritura allí o monte el disco para escritura.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disco está lleno</translation>
    </message>
    <message>
        <source>What was acknowledged is safe; no step goes on until there is room.</source>
        <translation>Lo confirmado está a salvo; ningún paso sigue hasta que haya espacio.</translation>
    </message>
    <message>
        <source>Make room on the disk, then go on.</source>
        <translation>Libere espacio en el disco y continúe.</translation>
    </message>
    <message>
        <source>Call the supervisor: the disk is full</source>
        <translation>Llame al supervisor: el disco está lleno</translation>
    </message>
    <message>
        <source>A database file is damaged</source>
        <translation>Un archivo de base de datos está dañado</translation>
    </message>
    <message>
        <source>The file named cannot be used; the others are untouched.</source>
        <translation>El archivo indicado no se puede usar; los demás están intactos.</translation>
    </message>
    <message>
        <source>Keep the file, bring back only the one named from its newest backup, and tell engineering.</source>
        <translation>Conserve el archivo, restaure solo el indicado desde su copia más reciente y avise a ingeniería.</translation>
    </message>
    <message>
        <source>A database could not be used</source>
        <translation>No se pudo usar una base de datos</translation>
    </message>
    <message>
        <source>What was acknowledged is safe.</source>
        <translation>Lo confirmado está a salvo.</translation>
    </message>
    <message>
        <source>Check the disk, or the database that is named, then go on.</source>
        <translation>Revise el disco, o la base de datos indicada, y continúe.</translation>
    </message>
    <message>
        <source>The database was made by a newer version</source>
        <translation>La base de datos se creó con una versión más reciente</translation>
    </message>
    <message>
        <source>Use the newer program.</source>
        <translation>Use el programa más reciente.</translation>
    </message>
    <message>
        <source>Use the newer program</source>
        <translation>Use el programa más reciente</translation>
    </message>
    <message>
        <source>A file cannot be read</source>
        <translation>No se puede leer un archivo</translation>
    </message>
    <message>
        <source>Check its name and its rights.</source>
        <translation>Revise su nombre y sus permisos.</translation>
    </message>
    <message>
        <source>Check the file&apos;s name and rights</source>
        <translation>Revise el nombre y los permisos del archivo</translation>
    </message>
    <message>
        <source>A file cannot be written</source>
        <translation>No se puede escribir un archivo</translation>
    </message>
    <message>
        <source>It was not saved; what was there is unchanged.</source>
        <translation>No se guardó; lo que había sigue igual.</translation>
    </message>
    <message>
        <source>Check the folder and its rights, or choose another place.</source>
        <translation>Revise la carpeta y sus permisos o elija otro lugar.</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Elija otro lugar</translation>
    </message>
    <message>
        <source>The file is there already</source>
        <translation>El archivo ya existe</translation>
    </message>
    <message>
        <source>It was not replaced.</source>
        <translation>No se reemplazó.</translation>
    </message>
    <message>
        <source>Choose another name, or remove it.</source>
        <translation>Elija otro nombre o elimínelo.</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>Elija otro nombre</translation>
    </message>
    <message>
        <source>A part of this home is gone</source>
        <translation>Falta una parte de esta carpeta de estación</translation>
    </message>
    <message>
        <source>What is left was made with it; nothing was made in its place.</source>
        <translation>Lo que queda se hizo junto con ella; no se creó nada en su lugar.</translation>
    </message>
    <message>
        <source>Put the file named back from its newest backup, or choose another folder with --home.</source>
        <translation>Reponga el archivo indicado desde su copia más reciente o elija otra carpeta con --home.</translation>
    </message>
    <message>
        <source>A settings file of this home is not well formed</source>
        <translation>Un archivo de ajustes de esta carpeta no tiene la forma correcta</translation>
    </message>
    <message>
        <source>It was not used and not changed; keys, records and devices are untouched.</source>
        <translation>No se usó ni se cambió; las claves, fichas y dispositivos están intactos.</translation>
    </message>
    <message>
        <source>Correct the line named, or remove the file to begin it anew.</source>
        <translation>Corrija la línea indicada o elimine el archivo para empezarlo de nuevo.</translation>
    </message>
    <message>
        <source>The data is not in the expected form</source>
        <translation>Los datos no tienen la forma esperada</translation>
    </message>
    <message>
        <source>Check where it came from; get it once more.</source>
        <translation>Compruebe su origen y obténgalos de nuevo.</translation>
    </message>
    <message>
        <source>Get the data once more</source>
        <translation>Obtenga los datos de nuevo</translation>
    </message>
    <message>
        <source>The command was not understood</source>
        <translation>No se entendió la orden</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>No se hizo nada.</translation>
    </message>
    <message>
        <source>See its --help.</source>
        <translation>Consulte su --help.</translation>
    </message>
    <message>
        <source>See its --help</source>
        <translation>Consulte su --help</translation>
    </message>
    <message>
        <source>The work was stopped</source>
        <translation>El trabajo se detuvo</translation>
    </message>
    <message>
        <source>What was done is kept, and nothing is half done.</source>
        <translation>Lo hecho se conserva y nada queda a medias.</translation>
    </message>
    <message>
        <source>Run the same command to go on.</source>
        <translation>Ejecute la misma orden para continuar.</translation>
    </message>
    <message>
        <source>Run the same command to go on</source>
        <translation>Ejecute la misma orden para continuar</translation>
    </message>
    <message>
        <source>This address cannot be served</source>
        <translation>No se puede atender en esta dirección</translation>
    </message>
    <message>
        <source>Another program has it, or this machine has no such address; nothing was begun.</source>
        <translation>Otro programa la tiene, o este equipo no tiene esa dirección; no se empezó nada.</translation>
    </message>
    <message>
        <source>End the other program, or give another address and port with --listen.</source>
        <translation>Cierre el otro programa, o dé otra dirección y otro puerto con --listen.</translation>
    </message>
    <message>
        <source>Give another address and port</source>
        <translation>Dé otra dirección y otro puerto</translation>
    </message>
    <message>
        <source>Something happened that this program does not know</source>
        <translation>Ocurrió algo que este programa no conoce</translation>
    </message>
    <message>
        <source>The device or file was left as it was.</source>
        <translation>El dispositivo o el archivo quedó como estaba.</translation>
    </message>
    <message>
        <source>Call the supervisor; send engineering the report.</source>
        <translation>Llame al supervisor; envíe el informe a ingeniería.</translation>
    </message>
    <message>
        <source>No device appeared</source>
        <translation>No apareció ningún dispositivo</translation>
    </message>
    <message>
        <source>It has no power, or the cable is faulty.</source>
        <translation>No tiene alimentación o el cable está averiado.</translation>
    </message>
    <message>
        <source>Check battery and cable; connect it again.</source>
        <translation>Revise la batería y el cable; vuelva a conectarlo.</translation>
    </message>
    <message>
        <source>Close the other program; run this again.</source>
        <translation>Cierre el otro programa; ejecute esto de nuevo.</translation>
    </message>
    <message>
        <source>It was not touched; it is not for here.</source>
        <translation>No se ha tocado; no es para aquí.</translation>
    </message>
    <message>
        <source>Connect the right device.</source>
        <translation>Conecte el dispositivo correcto.</translation>
    </message>
    <message>
        <source>It can be saved; what was done is kept.</source>
        <translation>Se puede salvar; lo ya hecho se conserva.</translation>
    </message>
    <message>
        <source>Connect it again; charge it first if it stays silent.</source>
        <translation>Vuelva a conectarlo; si sigue sin responder, cárguelo antes.</translation>
    </message>
    <message>
        <source>One of them is a copy; neither was changed.</source>
        <translation>Uno de ellos es una copia; ninguno se modificó.</translation>
    </message>
    <message>
        <source>Connect one device at a time.</source>
        <translation>Conecte los dispositivos de uno en uno.</translation>
    </message>
    <message>
        <source>The device&apos;s keys are in order</source>
        <translation>Las claves del dispositivo están en orden</translation>
    </message>
    <message>
        <source>Nothing is wrong here; its fault lies elsewhere.</source>
        <translation>Aquí no hay ningún problema; la avería está en otra parte.</translation>
    </message>
    <message>
        <source>Look for another fault.</source>
        <translation>Busque otra avería.</translation>
    </message>
    <message>
        <source>The device was never finished</source>
        <translation>El dispositivo nunca se terminó</translation>
    </message>
    <message>
        <source>It holds keys that were never registered.</source>
        <translation>Contiene claves que nunca se registraron.</translation>
    </message>
    <message>
        <source>Send it to a provisioning station.</source>
        <translation>Envíelo a una estación de aprovisionamiento.</translation>
    </message>
    <message>
        <source>The device is new</source>
        <translation>El dispositivo es nuevo</translation>
    </message>
    <message>
        <source>It never had keys.</source>
        <translation>Nunca tuvo claves.</translation>
    </message>
    <message>
        <source>Its memory chip is worn; its keys are safe in the registry.</source>
        <translation>Su chip de memoria está desgastado; sus claves están a salvo en el registro.</translation>
    </message>
    <message>
        <source>The registry has no record of this chip</source>
        <translation>El registro no tiene ninguna ficha de este chip</translation>
    </message>
    <message>
        <source>This source cannot bring it back.</source>
        <translation>Esta fuente no puede recuperarlo.</translation>
    </message>
    <message>
        <source>Ask the manufacturer for the right registry; try there.</source>
        <translation>Pregunte al fabricante cuál es el registro correcto; pruebe allí.</translation>
    </message>
    <message>
        <source>The record was erased on request</source>
        <translation>La ficha se borró a petición</translation>
    </message>
    <message>
        <source>Its backup is gone for good; this device cannot be saved.</source>
        <translation>Su copia de seguridad ha desaparecido para siempre; este dispositivo no se puede salvar.</translation>
    </message>
    <message>
        <source>Tell the owner; the manufacturer can say more.</source>
        <translation>Informe al propietario; el fabricante puede dar más detalles.</translation>
    </message>
    <message>
        <source>The registry cannot be reached</source>
        <translation>No se puede acceder al registro</translation>
    </message>
    <message>
        <source>The device can be saved; only the source is missing.</source>
        <translation>El dispositivo se puede salvar; solo falta la fuente.</translation>
    </message>
    <message>
        <source>Use a mirror or a file, or repeat later.</source>
        <translation>Use una réplica o un archivo, o repita más tarde.</translation>
    </message>
    <message>
        <source>What the registry gave does not hold</source>
        <translation>Lo que dio el registro no se sostiene</translation>
    </message>
    <message>
        <source>Use another source, and report this one.</source>
        <translation>Use otra fuente y denuncie esta.</translation>
    </message>
    <message>
        <source>The registry shows an older or another log than before</source>
        <translation>El registro muestra una bitácora más antigua o distinta que antes</translation>
    </message>
    <message>
        <source>Records may be hidden; nothing was written to the device.</source>
        <translation>Puede haber fichas ocultas; no se escribió nada en el dispositivo.</translation>
    </message>
    <message>
        <source>The device says the backup is another chip&apos;s</source>
        <translation>El dispositivo dice que la copia es de otro chip</translation>
    </message>
    <message>
        <source>Its chip was replaced or gives a wrong ID; it cannot be saved here.</source>
        <translation>Su chip se cambió o da un ID incorrecto; aquí no se puede salvar.</translation>
    </message>
    <message>
        <source>Send it to the manufacturer.</source>
        <translation>Envíelo al fabricante.</translation>
    </message>
    <message>
        <source>The device cannot open its own backup</source>
        <translation>El dispositivo no puede abrir su propia copia de seguridad</translation>
    </message>
    <message>
        <source>Its chip key is damaged; it cannot be saved here.</source>
        <translation>La clave de su chip está dañada; aquí no se puede salvar.</translation>
    </message>
    <message>
        <source>This trust file is not for it; it was not touched.</source>
        <translation>Este archivo de confianza no es para él; no se ha tocado.</translation>
    </message>
    <message>
        <source>Use the trust file of its manufacturer.</source>
        <translation>Use el archivo de confianza de su fabricante.</translation>
    </message>
    <message>
        <source>The device was not understood</source>
        <translation>No se entendió al dispositivo</translation>
    </message>
    <message>
        <source>It speaks a newer protocol or breaks it; it was left as it was.</source>
        <translation>Usa un protocolo más reciente o lo incumple; quedó como estaba.</translation>
    </message>
    <message>
        <source>The device was pulled out</source>
        <translation>El dispositivo se desconectó antes de tiempo</translation>
    </message>
    <message>
        <source>Nothing is lost; it goes on when connected again.</source>
        <translation>No se ha perdido nada; el trabajo seguirá al conectarlo de nuevo.</translation>
    </message>
    <message>
        <source>Connect the same device again.</source>
        <translation>Vuelva a conectar el mismo dispositivo.</translation>
    </message>
    <message>
        <source>It must not be given out.</source>
        <translation>No debe entregarse.</translation>
    </message>
    <message>
        <source>Run this once more; then send it to the manufacturer.</source>
        <translation>Ejecute esto una vez más; después envíelo al fabricante.</translation>
    </message>
    <message>
        <source>The report was not saved</source>
        <translation>El informe no se guardó</translation>
    </message>
    <message>
        <source>The device is restored all the same.</source>
        <translation>El dispositivo está restaurado de todos modos.</translation>
    </message>
    <message>
        <source>Choose another place for the report.</source>
        <translation>Elija otro lugar para el informe.</translation>
    </message>
    <message>
        <source>The device was left as it was.</source>
        <translation>El dispositivo quedó como estaba.</translation>
    </message>
    <message>
        <source>Run this again; send the report to the manufacturer.</source>
        <translation>Ejecute esto de nuevo; envíe el informe al fabricante.</translation>
    </message>
    <message>
        <source>The IMEI&apos;s check digit does not fit</source>
        <translation>El dígito de control del IMEI no coincide</translation>
    </message>
    <message>
        <source>A digit was misread, or the label is wrong; it was not used.</source>
        <translation>Se leyó mal un dígito o la etiqueta es incorrecta; no se usó.</translation>
    </message>
    <message>
        <source>Scan it once more; if it repeats, call the supervisor.</source>
        <translation>Escanéela de nuevo; si se repite, llame al supervisor.</translation>
    </message>
    <message>
        <source>Misread: scan the label once more</source>
        <translation>Mal leída: escanee la etiqueta otra vez</translation>
    </message>
    <message>
        <source>This IMEI is of another model</source>
        <translation>Este IMEI es de otro modelo</translation>
    </message>
    <message>
        <source>Its first eight digits are not the order&apos;s; it was not used.</source>
        <translation>Sus ocho primeros dígitos no son los de la orden; no se usó.</translation>
    </message>
    <message>
        <source>Scan the label of this device; if it repeats, call the supervisor.</source>
        <translation>Escanee la etiqueta de este dispositivo; si se repite, llame al supervisor.</translation>
    </message>
    <message>
        <source>Another model: scan this device&apos;s label</source>
        <translation>Otro modelo: escanee la etiqueta de este</translation>
    </message>
    <message>
        <source>This is a number of another kind</source>
        <translation>Este es un número de otro tipo</translation>
    </message>
    <message>
        <source>The order asks for another one; it was not used.</source>
        <translation>La orden pide otro; no se usó.</translation>
    </message>
    <message>
        <source>Scan the label that the order asks for.</source>
        <translation>Escanee la etiqueta que pide la orden.</translation>
    </message>
    <message>
        <source>Another number: scan the right label</source>
        <translation>Otro número: escanee la etiqueta correcta</translation>
    </message>
    <message>
        <source>This is a product barcode (EAN)</source>
        <translation>Este es un código de barras de producto (EAN)</translation>
    </message>
    <message>
        <source>It is the same on every box and names no device.</source>
        <translation>Es el mismo en todas las cajas y no identifica ningún dispositivo.</translation>
    </message>
    <message>
        <source>Scan the IMEI label.</source>
        <translation>Escanee la etiqueta IMEI.</translation>
    </message>
    <message>
        <source>A product barcode: scan the IMEI label</source>
        <translation>Código de producto: escanee la etiqueta IMEI</translation>
    </message>
    <message>
        <source>This is the number of a SIM card (ICCID)</source>
        <translation>Este es el número de una tarjeta SIM (ICCID)</translation>
    </message>
    <message>
        <source>It names the card, not the device.</source>
        <translation>Identifica la tarjeta, no el dispositivo.</translation>
    </message>
    <message>
        <source>A SIM card: scan the IMEI label</source>
        <translation>Tarjeta SIM: escanee la etiqueta IMEI</translation>
    </message>
    <message>
        <source>This is the number of an eSIM (EID)</source>
        <translation>Este es el número de una eSIM (EID)</translation>
    </message>
    <message>
        <source>It names the eSIM, not the device.</source>
        <translation>Identifica la eSIM, no el dispositivo.</translation>
    </message>
    <message>
        <source>An eSIM: scan the IMEI label</source>
        <translation>eSIM: escanee la etiqueta IMEI</translation>
    </message>
    <message>
        <source>This is a link or a setting (QR)</source>
        <translation>Esto es un enlace o un ajuste (QR)</translation>
    </message>
    <message>
        <source>It names no device; nothing was opened.</source>
        <translation>No identifica ningún dispositivo; no se abrió nada.</translation>
    </message>
    <message>
        <source>A link: scan the IMEI label</source>
        <translation>Un enlace: escanee la etiqueta IMEI</translation>
    </message>
    <message>
        <source>These sixteen digits are an IMEISV</source>
        <translation>Estos dieciséis dígitos son un IMEISV</translation>
    </message>
    <message>
        <source>It has no check digit, so it was not used.</source>
        <translation>No tiene dígito de control, por eso no se usó.</translation>
    </message>
    <message>
        <source>Scan the IMEI label, of fifteen digits.</source>
        <translation>Escanee la etiqueta IMEI, de quince dígitos.</translation>
    </message>
    <message>
        <source>Sixteen digits: scan the IMEI label</source>
        <translation>Dieciséis dígitos: escanee la etiqueta IMEI</translation>
    </message>
    <message>
        <source>The scan is too long</source>
        <translation>La lectura es demasiado larga</translation>
    </message>
    <message>
        <source>No label that is asked for is so long; it was not used.</source>
        <translation>Ninguna etiqueta de las pedidas es tan larga; no se usó.</translation>
    </message>
    <message>
        <source>Too long: scan the IMEI label</source>
        <translation>Demasiado larga: escanee la etiqueta IMEI</translation>
    </message>
    <message>
        <source>The scan holds characters that no label has</source>
        <translation>La lectura contiene caracteres que ninguna etiqueta tiene</translation>
    </message>
    <message>
        <source>The scanner is set wrong, or sent rubbish; it was not used.</source>
        <translation>El lector está mal configurado o envió basura; no se usó.</translation>
    </message>
    <message>
        <source>Scan it once more; if it repeats, check the scanner on the test page.</source>
        <translation>Escanéela de nuevo; si se repite, revise el lector en la página de prueba.</translation>
    </message>
    <message>
        <source>Unreadable: scan the label once more</source>
        <translation>Ilegible: escanee la etiqueta otra vez</translation>
    </message>
    <message>
        <source>The scanner types with another keyboard layout</source>
        <translation>El lector escribe con otra distribución de teclado</translation>
    </message>
    <message>
        <source>Its digits and letters arrive changed; nothing was used.</source>
        <translation>Sus dígitos y letras llegan cambiados; no se usó nada.</translation>
    </message>
    <message>
        <source>Set the scanner to this keyboard&apos;s layout; the test page helps.</source>
        <translation>Configure el lector con la distribución de este teclado; la página de prueba ayuda.</translation>
    </message>
    <message>
        <source>Scanner set wrong: call the supervisor</source>
        <translation>Lector mal configurado: llame al supervisor</translation>
    </message>
    <message>
        <source>The card or sticker was misread</source>
        <translation>La tarjeta o el adhesivo se leyó mal</translation>
    </message>
    <message>
        <source>Its check character does not fit, or it is none of this station&apos;s.</source>
        <translation>Su carácter de control no coincide o no es de esta estación.</translation>
    </message>
    <message>
        <source>Scan it once more; if it repeats, print it anew.</source>
        <translation>Escanéela de nuevo; si se repite, imprímala otra vez.</translation>
    </message>
    <message>
        <source>Misread: scan the card once more</source>
        <translation>Mal leída: escanee la tarjeta otra vez</translation>
    </message>
    <message>
        <source>Nothing that was asked for is on this label</source>
        <translation>En esta etiqueta no hay nada de lo pedido</translation>
    </message>
    <message>
        <source>Another label: scan the IMEI label</source>
        <translation>Otra etiqueta: escanee la etiqueta IMEI</translation>
    </message>
    <message>
        <source>This label was scanned already</source>
        <translation>Esta etiqueta ya se escaneó</translation>
    </message>
    <message>
        <source>It is another device&apos;s, or the same number twice; it was not used.</source>
        <translation>Es de otro dispositivo o el mismo número dos veces; no se usó.</translation>
    </message>
    <message>
        <source>Scan the label of this device.</source>
        <translation>Escanee la etiqueta de este dispositivo.</translation>
    </message>
    <message>
        <source>Scanned already: scan this device&apos;s label</source>
        <translation>Ya escaneada: escanee la de este dispositivo</translation>
    </message>
    <message>
        <source>This label belongs to another device</source>
        <translation>Esta etiqueta pertenece a otro dispositivo</translation>
    </message>
    <message>
        <source>That device has this number for good; it was not used.</source>
        <translation>Ese dispositivo tiene este número para siempre; no se usó.</translation>
    </message>
    <message>
        <source>Another device&apos;s: scan this device&apos;s label</source>
        <translation>De otro dispositivo: escanee la de este</translation>
    </message>
    <message>
        <source>No device waits for a label</source>
        <translation>Ningún dispositivo espera una etiqueta</translation>
    </message>
    <message>
        <source>The order gives numbers by itself; the scan was not used.</source>
        <translation>La orden asigna los números por sí sola; la lectura no se usó.</translation>
    </message>
    <message>
        <source>Connect a device; it gets its number by itself.</source>
        <translation>Conecte un dispositivo; recibe su número automáticamente.</translation>
    </message>
    <message>
        <source>No label is needed</source>
        <translation>No hace falta etiqueta</translation>
    </message>
    <message>
        <source>This station has no such slot</source>
        <translation>Esta estación no tiene esa posición</translation>
    </message>
    <message>
        <source>The sticker is another station&apos;s; nothing changed.</source>
        <translation>El adhesivo es de otra estación; no cambió nada.</translation>
    </message>
    <message>
        <source>Scan a sticker of this station.</source>
        <translation>Escanee un adhesivo de esta estación.</translation>
    </message>
    <message>
        <source>Scan a sticker of this station</source>
        <translation>Escanee un adhesivo de esta estación</translation>
    </message>
    <message>
        <source>The number is the device&apos;s already</source>
        <translation>El número ya es del dispositivo</translation>
    </message>
    <message>
        <source>It was noted for good and cannot be taken back by a key.</source>
        <translation>Se anotó definitivamente y no se puede retirar con una tecla.</translation>
    </message>
    <message>
        <source>Put the device aside and call the supervisor.</source>
        <translation>Aparte el dispositivo y llame al supervisor.</translation>
    </message>
    <message>
        <source>Put it aside; call the supervisor</source>
        <translation>Apártelo; llame al supervisor</translation>
    </message>
    <message>
        <source>The label is another device&apos;s</source>
        <translation>La etiqueta es de otro dispositivo</translation>
    </message>
    <message>
        <source>This device is not finished before its own label is scanned.</source>
        <translation>Este dispositivo no se termina hasta que se escanee su propia etiqueta.</translation>
    </message>
    <message>
        <source>Take the label off, stick on the right one and scan it.</source>
        <translation>Despegue la etiqueta, pegue la correcta y escanéela.</translation>
    </message>
    <message>
        <source>Wrong label: stick on the right one</source>
        <translation>Etiqueta equivocada: pegue la correcta</translation>
    </message>
    <message>
        <source>The text does not fit in the label&apos;s code</source>
        <translation>El texto no cabe en el código de la etiqueta</translation>
    </message>
    <message>
        <source>No label was made; the device is not finished without it.</source>
        <translation>No se hizo ninguna etiqueta; sin ella el dispositivo no se termina.</translation>
    </message>
    <message>
        <source>Choose a shorter text or another code in the profile.</source>
        <translation>Elija en el perfil un texto más corto u otro código.</translation>
    </message>
    <message>
        <source>No label: call the supervisor</source>
        <translation>Sin etiqueta: llame al supervisor</translation>
    </message>
    <message>
        <source>The label could not be made</source>
        <translation>No se pudo hacer la etiqueta</translation>
    </message>
    <message>
        <source>The device is not finished without it.</source>
        <translation>Sin ella el dispositivo no se termina.</translation>
    </message>
    <message>
        <source>There is no printer of this name</source>
        <translation>No hay ninguna impresora con este nombre</translation>
    </message>
    <message>
        <source>Labels wait; nothing is lost.</source>
        <translation>Las etiquetas esperan; no se ha perdido nada.</translation>
    </message>
    <message>
        <source>Choose a printer, or save labels to a folder.</source>
        <translation>Elija una impresora o guarde las etiquetas en una carpeta.</translation>
    </message>
    <message>
        <source>No printer: call the supervisor</source>
        <translation>Sin impresora: llame al supervisor</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>La impresora no responde</translation>
    </message>
    <message>
        <source>Check its paper, power and cable; the labels are printed then.</source>
        <translation>Revise el papel, la alimentación y el cable; entonces se imprimirán las etiquetas.</translation>
    </message>
    <message>
        <source>Check the printer&apos;s paper, power, cable</source>
        <translation>Revise papel, alimentación y cable</translation>
    </message>
    <message>
        <source>The printer did not take the label</source>
        <translation>La impresora no aceptó la etiqueta</translation>
    </message>
    <message>
        <source>The label waits; nothing is lost.</source>
        <translation>La etiqueta espera; no se ha perdido nada.</translation>
    </message>
    <message>
        <source>Check the printer, then print the label again.</source>
        <translation>Revise la impresora y vuelva a imprimir la etiqueta.</translation>
    </message>
    <message>
        <source>Check the printer, print it again</source>
        <translation>Revise la impresora, imprímala otra vez</translation>
    </message>
    <message>
        <source>No device of this station has this identity</source>
        <translation>Ningún dispositivo de esta estación tiene este identificador</translation>
    </message>
    <message>
        <source>A registry has no list of identities, so it can only be asked by chip ID.</source>
        <translation>Un registro no tiene lista de identificadores; solo se puede consultar por ID de chip.</translation>
    </message>
    <message>
        <source>Check the number, or look up the chip ID.</source>
        <translation>Revise el número o busque por el ID de chip.</translation>
    </message>
    <message>
        <source>The virtual devices did not start</source>
        <translation>Los dispositivos virtuales no arrancaron</translation>
    </message>
    <message>
        <source>The demo has nothing to work on; nothing else is touched.</source>
        <translation>La demostración no tiene con qué trabajar; no se toca nada más.</translation>
    </message>
    <message>
        <source>See that `keyline-device` is beside this program, then start the demo once more.</source>
        <translation>Compruebe que `keyline-device` está junto a este programa y vuelva a iniciar la demostración.</translation>
    </message>
    <message>
        <source>This is not the PIN</source>
        <translation>Este no es el PIN</translation>
    </message>
    <message>
        <source>The station stays locked; devices at work go on.</source>
        <translation>La estación sigue bloqueada; los dispositivos en curso siguen.</translation>
    </message>
    <message>
        <source>Type the PIN; whoever starts the station can set another one.</source>
        <translation>Escriba el PIN; quien inicia la estación puede poner otro.</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <translation>Escriba el PIN</translation>
    </message>
    <message>
        <source>Too many PINs were wrong</source>
        <translation>Demasiados PIN incorrectos</translation>
    </message>
    <message>
        <source>The station stays locked for a while; devices at work go on.</source>
        <translation>La estación sigue bloqueada un rato; los dispositivos en curso siguen.</translation>
    </message>
    <message>
        <source>Wait for as long as is shown, then type the PIN.</source>
        <translation>Espere el tiempo indicado y escriba el PIN.</translation>
    </message>
    <message>
        <source>Wait, then type the PIN</source>
        <translation>Espere y escriba el PIN</translation>
    </message>
    <message>
        <source>This PIN is too easy or too short</source>
        <translation>Este PIN es demasiado fácil o demasiado corto</translation>
    </message>
    <message>
        <source>No PIN was changed.</source>
        <translation>No se cambió ningún PIN.</translation>
    </message>
    <message>
        <source>Choose 4 to 12 digits that are neither all alike nor in a row.</source>
        <translation>Elija de 4 a 12 dígitos que no sean todos iguales ni consecutivos.</translation>
    </message>
    <message>
        <source>Choose another PIN</source>
        <translation>Elija otro PIN</translation>
    </message>
    <message>
        <source>The station is locked</source>
        <translation>La estación está bloqueada</translation>
    </message>
    <message>
        <source>Devices at work go on; new ones wait.</source>
        <translation>Los dispositivos en curso siguen; los nuevos esperan.</translation>
    </message>
    <message>
        <source>Sign in, and they begin by themselves.</source>
        <translation>Inicie sesión y empezarán solos.</translation>
    </message>
    <message>
        <source>Sign in, and it begins</source>
        <translation>Inicie sesión y empezará</translation>
    </message>
    <message>
        <source>The file of the lock&apos;s PIN is damaged</source>
        <translation>El archivo del PIN de bloqueo está dañado</translation>
    </message>
    <message>
        <source>Nobody can sign in; devices at work go on.</source>
        <translation>Nadie puede iniciar sesión; los dispositivos en curso siguen.</translation>
    </message>
    <message>
        <source>Set a new PIN: `keyline station lock-pin set --home DIR`.</source>
        <translation>Ponga un PIN nuevo: `keyline station lock-pin set --home DIR`.</translation>
    </message>
    <message>
        <source>Join the group that owns the port; sign in again; run this again.</source>
        <translation>Añada el usuario al grupo propietario del puerto; vuelva a iniciar sesión; ejecute esto de nuevo.</translation>
    </message>
    <message>
        <source>Replace the memory chip; run this again.</source>
        <translation>Cambie el chip de memoria; ejecute esto de nuevo.</translation>
    </message>
    <message>
        <source>Update this program; run it again.</source>
        <translation>Actualice este programa; ejecútelo de nuevo.</translation>
    </message>
    <message>
        <source>Can be saved</source>
        <translation>Se puede salvar</translation>
    </message>
    <message>
        <source>Not for here</source>
        <translation>No es para aquí</translation>
    </message>
    <message>
        <source>Nothing is wrong here</source>
        <translation>Aquí no hay ningún problema</translation>
    </message>
    <message>
        <source>For a provisioning station</source>
        <translation>Para una estación de aprovisionamiento</translation>
    </message>
    <message>
        <source>Can be saved after repair</source>
        <translation>Se puede salvar tras repararlo</translation>
    </message>
    <message>
        <source>Can be saved from another source</source>
        <translation>Se puede salvar desde otra fuente</translation>
    </message>
    <message>
        <source>Can be saved with the right trust file</source>
        <translation>Se puede salvar con el archivo de confianza correcto</translation>
    </message>
    <message>
        <source>Can be saved after an update</source>
        <translation>Se puede salvar tras una actualización</translation>
    </message>
    <message>
        <source>Cannot be saved here</source>
        <translation>Aquí no se puede salvar</translation>
    </message>
    <message>
        <source>Must not be given out</source>
        <translation>No debe entregarse</translation>
    </message>
    <message>
        <source>The device is saved</source>
        <translation>El dispositivo está salvado</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>Quedó como estaba</translation>
    </message>
    <message>
        <source>Check the number, or use the chip ID</source>
        <translation>Revise el número o use el ID de chip</translation>
    </message>
    <message>
        <source>The device was put aside</source>
        <translation>El dispositivo se apartó</translation>
    </message>
    <message>
        <source>It is not finished; what was done is kept.</source>
        <translation>No está terminado; lo ya hecho se conserva.</translation>
    </message>
    <message>
        <source>Take it out; connect it again when its label is at hand.</source>
        <translation>Retírelo; conéctelo otra vez cuando tenga su etiqueta.</translation>
    </message>
    <message>
        <source>The registry is not available</source>
        <translation>El registro no está disponible</translation>
    </message>
    <message>
        <source>Nothing was lost; a station keeps what it has to file, and sends it later.</source>
        <translation>No se perdió nada; la estación guarda lo que hay que enviar y lo envía más tarde.</translation>
    </message>
    <message>
        <source>Read the reason it gave, or check the network and the address; a station goes on by itself.</source>
        <translation>Lea el motivo que dio, o compruebe la red y la dirección; la estación continúa sola.</translation>
    </message>
    <message>
        <source>Wait; call the supervisor</source>
        <translation>Espere; llame al supervisor</translation>
    </message>
    <message>
        <source>What answers at this address is no registry</source>
        <translation>Lo que responde en esta dirección no es un registro</translation>
    </message>
    <message>
        <source>Nothing of its answer was believed.</source>
        <translation>No se creyó nada de su respuesta.</translation>
    </message>
    <message>
        <source>Check the address, and what stands between here and there.</source>
        <translation>Compruebe la dirección y lo que hay entre aquí y allí.</translation>
    </message>
    <message>
        <source>This station may not write to the registry</source>
        <translation>Esta estación no puede escribir en el registro</translation>
    </message>
    <message>
        <source>Its key is not enrolled there; the records wait here.</source>
        <translation>Su clave no está dada de alta allí; las fichas esperan aquí.</translation>
    </message>
    <message>
        <source>Have the registry&apos;s administrator enrol this station&apos;s key.</source>
        <translation>Pida al administrador del registro que dé de alta la clave de esta estación.</translation>
    </message>
    <message>
        <source>The registry refused the entry</source>
        <translation>El registro rechazó la entrada</translation>
    </message>
    <message>
        <source>Nothing was written to it.</source>
        <translation>No se escribió nada en él.</translation>
    </message>
    <message>
        <source>Check the key that signs, and what it signs; the reason is given with the code.</source>
        <translation>Compruebe la clave que firma y lo que firma; el motivo figura junto al código.</translation>
    </message>
    <message>
        <source>The registry knows of no such agreement</source>
        <translation>El registro no conoce ese acuerdo</translation>
    </message>
    <message>
        <source>It was ended, or is with another registry; no record was given.</source>
        <translation>Se terminó, o es con otro registro; no se entregó nada.</translation>
    </message>
    <message>
        <source>Ask the registry&apos;s operator for an agreement file; the log can be read without one.</source>
        <translation>Pida al operador del registro un archivo de acuerdo; la bitácora puede leerse sin él.</translation>
    </message>
    <message>
        <source>Put aside: take it out</source>
        <translation>Apartado: retírelo</translation>
    </message>
    <message>
        <source>No order is running</source>
        <translation>No hay ninguna orden en curso</translation>
    </message>
    <message>
        <source>The label was not taken; nothing waits for it.</source>
        <translation>La etiqueta no se tomó; nada la espera.</translation>
    </message>
    <message>
        <source>Start an order first, then scan the label again.</source>
        <translation>Empiece primero una orden y escanee después la etiqueta.</translation>
    </message>
    <message>
        <source>Start an order first</source>
        <translation>Empiece primero una orden</translation>
    </message>
    <message>
        <source>Only part of a label arrived, or two at once</source>
        <translation>Llegó solo parte de una etiqueta, o dos a la vez</translation>
    </message>
    <message>
        <source>Nothing of it was used.</source>
        <translation>No se usó nada de ella.</translation>
    </message>
    <message>
        <source>Scan it once more; if it repeats, set the scanner to send Enter after each scan.</source>
        <translation>Escanéela de nuevo; si se repite, configure el lector para que envíe Intro tras cada lectura.</translation>
    </message>
    <message>
        <source>Scan the label once more</source>
        <translation>Escanee la etiqueta de nuevo</translation>
    </message>
    <message>
        <source>Nothing was begun.</source>
        <translation>No se inició nada.</translation>
    </message>
    <message>
        <source>It was changed or damaged, or is another log&apos;s than the trust file names; nothing was written to the device.</source>
        <translation>Se modificó o está dañado, o es de otra bitácora que la del archivo de confianza; no se escribió nada en el dispositivo.</translation>
    </message>
    <message>
        <source>Check the trust file; use another source, and report this one.</source>
        <translation>Compruebe el archivo de confianza; use otra fuente e informe de esta.</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>Put it in the red bin</source>
        <translation>Póngalo en la caja roja</translation>
    </message>
    <message>
        <source>Call the supervisor</source>
        <translation>Llame al supervisor</translation>
    </message>
    <message>
        <source>Connect it again</source>
        <translation>Conéctelo otra vez</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Manufacturer key</source>
        <translation>Clave del fabricante</translation>
    </message>
    <message>
        <source>Master key</source>
        <translation>Clave maestra</translation>
    </message>
    <message>
        <source>Station key</source>
        <translation>Clave de la estación</translation>
    </message>
    <message>
        <source>Custodian key</source>
        <translation>Clave del custodio</translation>
    </message>
    <message>
        <source>Administrator key</source>
        <translation>Clave del administrador</translation>
    </message>
    <message>
        <source>Log key</source>
        <translation>Clave de la bitácora</translation>
    </message>
    <message>
        <source>signs devices&apos; certificates</source>
        <translation>firma los certificados de los dispositivos</translation>
    </message>
    <message>
        <source>each device&apos;s channel key comes from it</source>
        <translation>de ella sale la clave de canal de cada dispositivo</translation>
    </message>
    <message>
        <source>signs this station&apos;s records</source>
        <translation>firma las fichas de esta estación</translation>
    </message>
    <message>
        <source>signs that a chip is retired or erased</source>
        <translation>firma que un chip se da de baja o se borra</translation>
    </message>
    <message>
        <source>signs who may write to the registry</source>
        <translation>firma quién puede escribir en el registro</translation>
    </message>
    <message>
        <source>signs the registry&apos;s checkpoints</source>
        <translation>firma los puntos de control del registro</translation>
    </message>
</context>
<context>
    <name>Repair</name>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Text (*.txt)</source>
        <translation>PDF (*.pdf);;Texto (*.txt)</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Reading the chip</source>
        <translation>Leyendo el chip</translation>
    </message>
    <message>
        <source>Asking the registry</source>
        <translation>Consultando el registro</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restaurando</translation>
    </message>
    <message>
        <source>Proving its keys</source>
        <translation>Probando sus claves</translation>
    </message>
    <message>
        <source>Pulled out</source>
        <translation>Desconectado</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>En orden</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restaurado</translation>
    </message>
    <message>
        <source>A mirror with %1 log entries</source>
        <translation>Una réplica con %1 entradas de bitácora</translation>
    </message>
    <message>
        <source>A registry with %1 log entries</source>
        <translation>Un registro con %1 entradas de bitácora</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The registry&apos;s log signed its newest checkpoint</source>
        <translation>La bitácora del registro firmó su último punto de control</translation>
    </message>
    <message>
        <source>Independent witnesses signed it too</source>
        <translation>También lo firmaron testigos independientes</translation>
    </message>
    <message>
        <source>The log holds all that it held before</source>
        <translation>La bitácora contiene todo lo que contenía</translation>
    </message>
    <message>
        <source>The receipt proves that the log has this device</source>
        <translation>El recibo prueba que la bitácora tiene este dispositivo</translation>
    </message>
    <message>
        <source>The statement is about this chip, and signed</source>
        <translation>La declaración es sobre este chip y está firmada</translation>
    </message>
    <message>
        <source>The station that signed it was enrolled</source>
        <translation>La estación que la firmó estaba dada de alta</translation>
    </message>
    <message>
        <source>No revision is missing or hidden</source>
        <translation>No falta ni se oculta ninguna revisión</translation>
    </message>
    <message>
        <source>The record is the one that was registered</source>
        <translation>La ficha es la que se registró</translation>
    </message>
    <message>
        <source>The manufacturer signed the certificate</source>
        <translation>El fabricante firmó el certificado</translation>
    </message>
    <message>
        <source>The backup is this chip&apos;s</source>
        <translation>La copia de seguridad es de este chip</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Examinar</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Chip ID</source>
        <translation>ID de chip</translation>
    </message>
    <message>
        <source>Sealed revision</source>
        <translation>Revisión sellada</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Desenlace</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Bitácora</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Trust file</source>
        <translation>Archivo de confianza</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Log entry</source>
        <translation>Entrada de bitácora</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Comprobaciones</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Se sostiene</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>No se sostiene</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Sin comprobar</translation>
    </message>
    <message>
        <source>Restored; its keys are proved</source>
        <translation>Restaurado; sus claves están probadas</translation>
    </message>
    <message>
        <source>Restored; only the manufacturer can prove its keys</source>
        <translation>Restaurado; solo el fabricante puede probar sus claves</translation>
    </message>
    <message>
        <source>Its keys are in order; nothing was written</source>
        <translation>Sus claves están en orden; no se escribió nada</translation>
    </message>
    <message>
        <source>It stores what the registry has; nothing was written</source>
        <translation>Guarda lo mismo que el registro; no se escribió nada</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>No restaurado</translation>
    </message>
    <message>
        <source>Not finished; it goes on when it is connected again</source>
        <translation>Sin terminar; sigue al conectarlo de nuevo</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>Este informe</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Redactado</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Repair report</source>
        <translation>Informe de reparación</translation>
    </message>
</context>
<context>
    <name>ScanText</name>
    <message>
        <source>The same scan again; nothing was done</source>
        <translation>La misma lectura otra vez; no se hizo nada</translation>
    </message>
    <message>
        <source>%1 waits for slot %2</source>
        <translation>%1 espera la posición %2</translation>
    </message>
    <message>
        <source>%1 waits for the next device</source>
        <translation>%1 espera el siguiente dispositivo</translation>
    </message>
    <message>
        <source>%1: one label more is needed</source>
        <translation>%1: falta otra etiqueta</translation>
    </message>
    <message>
        <source>%1 is for slot %2</source>
        <translation>%1 es para la posición %2</translation>
    </message>
    <message>
        <source>The next label is for slot %1</source>
        <translation>La próxima etiqueta es para la posición %1</translation>
    </message>
    <message>
        <source>Slot %1 has its label</source>
        <translation>La posición %1 ya tiene su etiqueta</translation>
    </message>
    <message>
        <source>The last scan was taken back</source>
        <translation>Se retiró la última lectura</translation>
    </message>
    <message>
        <source>There is no scan to take back</source>
        <translation>No hay ninguna lectura que retirar</translation>
    </message>
    <message>
        <source>Card: %1</source>
        <translation>Tarjeta: %1</translation>
    </message>
    <message>
        <source>%1. %2 (%3)</source>
        <extracomment>a scan that was refused: %1 what it is, %2 what to do, %3 the code</extracomment>
        <translation>%1. %2 (%3)</translation>
    </message>
    <message>
        <source>The device in slot %1 gets %2. Esc takes it back.</source>
        <translation>El dispositivo de la posición %1 recibe %2. Esc lo retira.</translation>
    </message>
    <message>
        <source>The next device gets %1. Esc takes it back.</source>
        <translation>El siguiente dispositivo recibe %1. Esc lo retira.</translation>
    </message>
    <message>
        <source>Slot %1: its rejected device is in the red bin</source>
        <translation>Posición %1: su dispositivo rechazado está en la caja roja</translation>
    </message>
    <message>
        <source>Slot %1 waits no longer</source>
        <translation>La posición %1 ya no espera</translation>
    </message>
    <message>
        <source>No rejected device waits for the red bin</source>
        <translation>Ningún dispositivo rechazado espera la caja roja</translation>
    </message>
    <message>
        <source>No slot waits for a scan or a device</source>
        <translation>Ninguna posición espera una lectura ni un dispositivo</translation>
    </message>
    <message>
        <source>%1; %2 waits no longer</source>
        <extracomment>%1 what became of a scan; %2 the number on the label whose place it took</extracomment>
        <translation>%1; %2 ya no espera</translation>
    </message>
    <message>
        <source>The device in slot %1 gets %2, not %3. Esc takes it back.</source>
        <translation>El dispositivo de la posición %1 recibe %2, no %3. Esc lo retira.</translation>
    </message>
    <message>
        <source>The next device gets %1, not %2. Esc takes it back.</source>
        <translation>El siguiente dispositivo recibe %1, no %2. Esc lo retira.</translation>
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
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Connect a device</source>
        <translation>Conecte un dispositivo</translation>
    </message>
    <message>
        <source>Last: %1 %2</source>
        <extracomment>%1 is PASS, FAIL, HOLD or DONE; %2 a time of day</extracomment>
        <translation>Último: %1 %2</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>Ajeno</translation>
    </message>
    <message>
        <source>Leave it or remove it</source>
        <translation>Déjelo o retírelo</translation>
    </message>
    <message>
        <source>Leave it connected</source>
        <translation>Déjelo conectado</translation>
    </message>
    <message>
        <source>SCAN</source>
        <translation>ESCANEE</translation>
    </message>
    <message>
        <source>Scan this device&apos;s label</source>
        <translation>Escanee la etiqueta de este dispositivo</translation>
    </message>
    <message>
        <source>SCAN BACK</source>
        <translation>REESCANEE</translation>
    </message>
    <message>
        <source>Stick the label on, scan it</source>
        <translation>Pegue la etiqueta y escanéela</translation>
    </message>
    <message>
        <source>PUT BACK</source>
        <translation>RECONECTE</translation>
    </message>
    <message>
        <source>Connect it again, any slot</source>
        <translation>Conéctelo otra vez, en cualquier posición</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Retírelo</translation>
    </message>
    <message>
        <source>DONE BEFORE</source>
        <translation>YA HECHO</translation>
    </message>
    <message>
        <source>Finished %1. Take it out</source>
        <translation>Terminado el %1. Retírelo</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>See the message above</source>
        <translation>Vea el mensaje de arriba</translation>
    </message>
    <message>
        <source>Read chip</source>
        <translation>Leer chip</translation>
    </message>
    <message>
        <source>Assign identity</source>
        <translation>Identificar</translation>
    </message>
    <message>
        <source>Make keys</source>
        <translation>Crear claves</translation>
    </message>
    <message>
        <source>Certify</source>
        <translation>Certificar</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Instalar</translation>
    </message>
    <message>
        <source>Trial opening</source>
        <translation>Apertura de prueba</translation>
    </message>
    <message>
        <source>Prove keys</source>
        <translation>Probar claves</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Sellar</translation>
    </message>
    <message>
        <source>Scan RED BIN first, or press Del</source>
        <translation>Escanee antes RED BIN o pulse Supr</translation>
    </message>
    <message>
        <source>Put it in the red bin, scan RED BIN</source>
        <translation>Póngalo en la caja roja, escanee RED BIN</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <extracomment>a slot without a device, in short: how the last one left it. %1 is PASS, FAIL, HOLD or DONE</extracomment>
        <translation>Último: %1</translation>
    </message>
    <message>
        <source>Scan now: this device&apos;s label</source>
        <translation>Escanee ahora: la etiqueta de este dispositivo</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Slot %1 is scanned first</source>
        <translation>Primero se escanea la posición %1</translation>
    </message>
    <message>
        <source>Waits for an order</source>
        <translation>Espera una orden</translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <source>Versions of program, system and libraries</source>
        <translation>Versiones de programa, sistema y bibliotecas</translation>
    </message>
    <message>
        <source>The station&apos;s settings</source>
        <translation>Los ajustes de la estación</translation>
    </message>
    <message>
        <source>How the windows look: theme, language, size</source>
        <translation>Aspecto de las ventanas: tema, idioma, tamaño</translation>
    </message>
    <message>
        <source>Slots, and where their devices are attached</source>
        <translation>Las posiciones y dónde se conectan sus dispositivos</translation>
    </message>
    <message>
        <source>Which ports may be touched</source>
        <translation>Qué puertos se pueden tocar</translation>
    </message>
    <message>
        <source>The serial ports of this machine</source>
        <translation>Los puertos serie de este equipo</translation>
    </message>
    <message>
        <source>Counts, check values and the state of the database</source>
        <translation>Recuentos, valores de control y estado de la base de datos</translation>
    </message>
    <message>
        <source>The newest 200 visits: result, code and step, without identities</source>
        <translation>Las 200 visitas más recientes: resultado, código y paso, sin identificadores</translation>
    </message>
    <message>
        <source>The registry&apos;s newest checkpoint</source>
        <translation>El punto de control más reciente del registro</translation>
    </message>
    <message>
        <source>The newest lines of the log</source>
        <translation>Las líneas más recientes de la bitácora</translation>
    </message>
    <message>
        <source>A profile</source>
        <translation>Un perfil</translation>
    </message>
</context>
<context>
    <name>keyline::ui::AboutView</name>
    <message>
        <source>Gives devices their keys, files their backups in a permanent public registry, and brings dead devices back from it.</source>
        <translation>Da a los dispositivos sus claves, archiva sus copias de seguridad en un registro público permanente y recupera desde él los dispositivos muertos.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Hecho con</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formatos</translation>
    </message>
</context>
<context>
    <name>keyline::ui::AddressField</name>
    <message>
        <source>%1 is no address of a registry. One begins with https:// or http://; a name and maybe a path follow.</source>
        <translation>%1 no es la dirección de un registro. Empieza por https:// o http://; sigue un nombre y quizá una ruta.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::AttentionList</name>
    <message>
        <source>Nothing needs you now</source>
        <translation>Ahora nada requiere su atención</translation>
    </message>
    <message>
        <source>Needs you:</source>
        <translation>Requiere atención:</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>behind &quot;Needs you:&quot;, where not all entries have room</extracomment>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::AuditView</name>
    <message>
        <source>First: %1.</source>
        <translation>Lo primero: %1.</translation>
    </message>
    <message>
        <source>%1 entries, %2 chips and %3 records in %4 s.</source>
        <translation>%1 entradas, %2 chips y %3 fichas en %4 s.</translation>
    </message>
    <message>
        <source>Witnesses saw the checkpoint on %1.</source>
        <translation>Los testigos vieron el punto de control el %1.</translation>
    </message>
    <message>
        <source>Judged by what the registry says of itself: it agrees with itself, which does not make it the right one.</source>
        <translation>Juzgado por lo que el registro dice de sí mismo: concuerda consigo mismo, pero eso no lo hace el correcto.</translation>
    </message>
    <message>
        <source>The whole log holds</source>
        <translation>Toda la bitácora se sostiene</translation>
    </message>
    <message>
        <source>The registry is broken</source>
        <translation>El registro no se sostiene</translation>
    </message>
    <message>
        <source>There may be more; the first %1 findings are shown.</source>
        <translation>Puede haber más; se muestran los primeros %1 hallazgos.</translation>
    </message>
    <message>
        <source>Back to the look-up</source>
        <translation>Volver a la consulta</translation>
    </message>
    <message>
        <source>The age of the checkpoint is not known: no witnesses are asked for.</source>
        <translation>No se conoce la antigüedad del punto de control: no se exigen testigos.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::CheckList</name>
    <message>
        <source>It was checked on this computer, and holds.</source>
        <translation>Se comprobó en este equipo y se sostiene.</translation>
    </message>
    <message>
        <source>It was not checked: %1</source>
        <translation>No se comprobó: %1</translation>
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
        <translation>en espera</translation>
    </message>
    <message>
        <source>is being checked</source>
        <translation>se está comprobando</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>se sostiene</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>no se sostiene</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>sin comprobar</translation>
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
        <translation>El registro firma cuántas entradas tiene y un solo hash de todas ellas.</translation>
    </message>
    <message>
        <source>Witnesses of other houses sign the same checkpoint, so that nobody is shown a log of his own.</source>
        <translation>Testigos de otras casas firman el mismo punto de control, para que a nadie se le muestre una bitácora distinta.</translation>
    </message>
    <message>
        <source>A log may only grow: what this computer saw of it before must still be in it.</source>
        <translation>Una bitácora solo puede crecer: lo que este equipo vio de ella debe seguir estando.</translation>
    </message>
    <message>
        <source>The hashes of the proof lead from the statement to the checkpoint&apos;s root.</source>
        <translation>Los hashes de la prueba llevan de la declaración a la raíz del punto de control.</translation>
    </message>
    <message>
        <source>The statement is of this chip, and its signer&apos;s signature is good.</source>
        <translation>La declaración es de este chip y la firma es correcta.</translation>
    </message>
    <message>
        <source>The administrator enrolled the signer before, for a trusted manufacturer, and had not revoked him.</source>
        <translation>El administrador había dado de alta al firmante, para un fabricante de confianza, y no lo había revocado.</translation>
    </message>
    <message>
        <source>Each revision of the chip names the one before, none is missing, and the log has no other.</source>
        <translation>Cada revisión del chip nombra la anterior, no falta ninguna y la bitácora no tiene otra.</translation>
    </message>
    <message>
        <source>The record has the digest that the statement names, and is this chip&apos;s.</source>
        <translation>La ficha tiene el resumen que nombra la declaración y es de este chip.</translation>
    </message>
    <message>
        <source>The manufacturer signed the certificate, for this chip, these identities and this key.</source>
        <translation>El fabricante firmó el certificado para este chip, estos identificadores y esta clave.</translation>
    </message>
    <message>
        <source>The backup can be opened by this chip only.</source>
        <translation>Solo este chip puede abrir la copia de seguridad.</translation>
    </message>
    <message>
        <source>The checkpoint is the log&apos;s</source>
        <translation>El punto de control es de la bitácora</translation>
    </message>
    <message>
        <source>Witnesses have seen it</source>
        <translation>Los testigos lo han visto</translation>
    </message>
    <message>
        <source>Nothing was taken back</source>
        <translation>No se ha retirado nada</translation>
    </message>
    <message>
        <source>The statement is in the log</source>
        <translation>La declaración está en la bitácora</translation>
    </message>
    <message>
        <source>The statement is signed</source>
        <translation>La declaración está firmada</translation>
    </message>
    <message>
        <source>The station was enrolled</source>
        <translation>La estación estaba dada de alta</translation>
    </message>
    <message>
        <source>The history is whole</source>
        <translation>El historial está completo</translation>
    </message>
    <message>
        <source>The record is the one registered</source>
        <translation>La ficha es la registrada</translation>
    </message>
    <message>
        <source>The certificate is the manufacturer&apos;s</source>
        <translation>El certificado es del fabricante</translation>
    </message>
    <message>
        <source>The backup is this chip&apos;s</source>
        <translation>La copia de seguridad es de este chip</translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <translation>Sin comprobar: %1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Hallado: %1</translation>
    </message>
    <message>
        <source>Every entry is there and well formed</source>
        <translation>Todas las entradas están y tienen la forma correcta</translation>
    </message>
    <message>
        <source>The entries make the checkpoint&apos;s root</source>
        <translation>Las entradas forman la raíz del punto de control</translation>
    </message>
    <message>
        <source>Every published hash is right</source>
        <translation>Todos los hashes publicados son correctos</translation>
    </message>
    <message>
        <source>Every entry is signed</source>
        <translation>Todas las entradas están firmadas</translation>
    </message>
    <message>
        <source>Every signer was enrolled</source>
        <translation>Todos los firmantes estaban dados de alta</translation>
    </message>
    <message>
        <source>Every chip&apos;s revisions are in order</source>
        <translation>Las revisiones de cada chip están en orden</translation>
    </message>
    <message>
        <source>No signer&apos;s number is missing</source>
        <translation>No falta ningún número de los firmantes</translation>
    </message>
    <message>
        <source>No device key is on two chips</source>
        <translation>Ninguna clave de dispositivo está en dos chips</translation>
    </message>
    <message>
        <source>Every record is the one registered</source>
        <translation>Todas las fichas son las registradas</translation>
    </message>
    <message>
        <source>Every certificate is the manufacturer&apos;s</source>
        <translation>Todos los certificados son del fabricante</translation>
    </message>
    <message>
        <source>No identity is on two devices</source>
        <translation>Ningún identificador está en dos dispositivos</translation>
    </message>
    <message>
        <source>Prepared answers say what the log says</source>
        <translation>Las respuestas preparadas dicen lo que dice la bitácora</translation>
    </message>
    <message>
        <source>There was nothing to check.</source>
        <translation>No había nada que comprobar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things looked at</source>
        <translation>
            <numerusform>%Ln elemento revisado</numerusform>
            <numerusform>%Ln elementos revisados</numerusform>
        </translation>
    </message>
    <message>
        <source>provisioned</source>
        <translation>aprovisionado</translation>
    </message>
    <message>
        <source>provisioned again</source>
        <translation>aprovisionado de nuevo</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>dado de baja</translation>
    </message>
    <message>
        <source>erased on request</source>
        <translation>borrado a petición</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ChecklistStep</name>
    <message>
        <source>Give %1 to whoever reads the registry, and to the repair centre.</source>
        <translation>Entregue %1 a quien lea el registro y al centro de reparación.</translation>
    </message>
    <message>
        <source>None yet: start an order (F3) before the first device.</source>
        <translation>Aún ninguno: empiece una orden (F3) antes del primer dispositivo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s), the places of %1 are known. A new place takes the next free slot.</source>
        <translation>
            <numerusform>%Ln posición; se conoce el lugar de %1. Un lugar nuevo toma la siguiente posición libre.</numerusform>
            <numerusform>%Ln posiciones; se conoce el lugar de %1. Un lugar nuevo toma la siguiente posición libre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours to do: copy %1 to another place each day, while the station is closed, and keep the passphrase elsewhere.</source>
        <translation>Le toca a usted: copie %1 cada día a otro lugar, con la estación cerrada, y guarde la frase de contraseña aparte.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Open the station</source>
        <translation>Abrir la estación</translation>
    </message>
    <message>
        <source>The station is ready</source>
        <translation>La estación está lista</translation>
    </message>
    <message>
        <source>Each line opens. Identities, fixture and ports can be changed later.</source>
        <translation>Cada línea se abre. Los identificadores, el utillaje y los puertos se pueden cambiar después.</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>Almacén de claves</translation>
    </message>
    <message>
        <source>Registry and trust file</source>
        <translation>Registro y archivo de confianza</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identificadores</translation>
    </message>
    <message>
        <source>Fixture</source>
        <translation>Utillaje</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>%1, from labels with TAC %2</source>
        <translation>%1, de etiquetas con el TAC %2</translation>
    </message>
    <message>
        <source>%1, from labels</source>
        <translation>%1, de las etiquetas</translation>
    </message>
    <message>
        <source>chosen later</source>
        <translation>se elige después</translation>
    </message>
    <message>
        <source>make one now</source>
        <translation>haga una ahora</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ConnectPage</name>
    <message>
        <source>Connect a device</source>
        <translation>Conecte un dispositivo</translation>
    </message>
    <message>
        <source>It starts by itself. Connect several if you like: each goes on by itself, and may be pulled out and connected again at any time.</source>
        <translation>Empieza solo. Puede conectar varios: cada uno avanza por su cuenta y se puede desconectar y volver a conectar en cualquier momento.</translation>
    </message>
    <message>
        <source>Trust file and source…</source>
        <translation>Archivo de confianza y fuente…</translation>
    </message>
    <message>
        <source>These ports are not used until you say that repairs are done there:</source>
        <translation>Estos puertos no se usan hasta que usted indique que ahí se hacen reparaciones:</translation>
    </message>
    <message>
        <source>Use ports like this</source>
        <translation>Usar puertos como este</translation>
    </message>
</context>
<context>
    <name>keyline::ui::CourseBar</name>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Examinar</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>keyline::ui::DemoPanel</name>
    <message>
        <source>Slot %1 · chip %2…</source>
        <translation>Posición %1 · chip %2…</translation>
    </message>
    <message>
        <source>Chip %1…</source>
        <translation>Chip %1…</translation>
    </message>
    <message>
        <source>Pull out</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>Plug in</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Averiar</translation>
    </message>
    <message>
        <source>Its memory chip dies: empty when it is plugged in again. The repair wizard brings it back.</source>
        <translation>Su chip de memoria muere: al conectarlo de nuevo está vacío. El asistente de reparación lo recupera.</translation>
    </message>
    <message>
        <source>These devices are programs, not things. Pull one out in the middle of its work, put it back in another moment, break one and bring it back in the repair wizard.</source>
        <translation>Estos dispositivos son programas, no objetos. Desconecte uno a mitad de su trabajo, vuelva a conectarlo al rato, averíe uno y recupérelo con el asistente de reparación.</translation>
    </message>
    <message>
        <source>Eight new devices</source>
        <translation>Ocho dispositivos nuevos</translation>
    </message>
</context>
<context>
    <name>keyline::ui::DemoStrip</name>
    <message>
        <source>Virtual devices</source>
        <translation>Dispositivos virtuales</translation>
    </message>
    <message>
        <source>Virtual devices…</source>
        <translation>Dispositivos virtuales…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::DisplayMenu</name>
    <message>
        <source>Language and display</source>
        <translation>Idioma y pantalla</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Buttons for</source>
        <translation>Botones para</translation>
    </message>
    <message>
        <source>A mouse</source>
        <translation>Ratón</translation>
    </message>
    <message>
        <source>A finger</source>
        <translation>Dedo</translation>
    </message>
    <message>
        <source>A glove</source>
        <translation>Guante</translation>
    </message>
</context>
<context>
    <name>keyline::ui::DonePage</name>
    <message>
        <source>Next device</source>
        <translation>Siguiente dispositivo</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Guardar el informe…</translation>
    </message>
    <message>
        <source>Print the report…</source>
        <translation>Imprimir el informe…</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restaurado</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>En orden</translation>
    </message>
    <message>
        <source>%1. Take it out.</source>
        <translation>%1. Retírelo.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>The report is saved: %1</source>
        <translation>El informe está guardado: %1</translation>
    </message>
</context>
<context>
    <name>keyline::ui::Drawer</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ErrorHelp</name>
    <message>
        <source>It is about</source>
        <translation>Se trata de</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Qué significa</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>At the line</source>
        <translation>En la línea</translation>
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
        <translation>Ayuda sobre %1</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ExportStep</name>
    <message>
        <source>Exported keys</source>
        <translation>Claves exportadas</translation>
    </message>
    <message>
        <source>The keys of your first station</source>
        <translation>Las claves de su primera estación</translation>
    </message>
    <message>
        <source>On that station: keyline vault export FILE. The file has a passphrase of its own. Identities do not come along: give this station another range.</source>
        <translation>En esa estación: keyline vault export FILE. El archivo tiene su propia frase de contraseña. Los identificadores no vienen con él: dé a esta estación otro rango.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>File of exported keys</source>
        <translation>Archivo de claves exportadas</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the file</source>
        <translation>&amp;Frase de contraseña del archivo</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>Frase de contraseña del archivo</translation>
    </message>
</context>
<context>
    <name>keyline::ui::FailurePage</name>
    <message>
        <source>Next device</source>
        <translation>Siguiente dispositivo</translation>
    </message>
    <message>
        <source>Run this again</source>
        <translation>Ejecutar de nuevo</translation>
    </message>
    <message>
        <source>Try another source…</source>
        <translation>Probar otra fuente…</translation>
    </message>
    <message>
        <source>Choose a trust file…</source>
        <translation>Elegir un archivo de confianza…</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Elegir otro lugar…</translation>
    </message>
    <message>
        <source>Keep watching</source>
        <translation>Seguir esperando</translation>
    </message>
    <message>
        <source>It starts by itself as soon as a device appears.</source>
        <translation>Empieza solo en cuanto aparece un dispositivo.</translation>
    </message>
    <message>
        <source>It goes on by itself when it is connected again, at any port.</source>
        <translation>Sigue solo al conectarlo de nuevo, en cualquier puerto.</translation>
    </message>
    <message>
        <source>It goes on by itself once the port can be opened.</source>
        <translation>Sigue solo en cuanto se pueda abrir el puerto.</translation>
    </message>
    <message>
        <source>It goes on by itself when the source is back.</source>
        <translation>Sigue solo cuando la fuente vuelva.</translation>
    </message>
    <message>
        <source>When one of the two is taken away, the other goes on by itself.</source>
        <translation>Al retirar uno de los dos, el otro sigue solo.</translation>
    </message>
    <message>
        <source>When it is connected again, it is looked at once more.</source>
        <translation>Al conectarlo de nuevo, se vuelve a examinar.</translation>
    </message>
    <message>
        <source>Leave it unsaved</source>
        <translation>Dejarlo sin guardar</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Guardar el informe…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::FindPage</name>
    <message>
        <source>Finding its record</source>
        <translation>Se busca su ficha</translation>
    </message>
    <message>
        <source>%1. Nothing that the registry says is believed; each line is checked here.</source>
        <translation>%1. No se da por bueno nada de lo que dice el registro; cada línea se comprueba aquí.</translation>
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
        <translation>YA HECHO</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>no leído</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Chip ID</source>
        <translation>ID de chip</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
</context>
<context>
    <name>keyline::ui::HistoryPage</name>
    <message numerus="yes">
        <source>more than %Ln visits</source>
        <translation>
            <numerusform>más de %Ln visita</numerusform>
            <numerusform>más de %Ln visitas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln visits</source>
        <translation>
            <numerusform>%Ln visita</numerusform>
            <numerusform>%Ln visitas</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Leyendo el historial</translation>
    </message>
    <message>
        <source>This takes a moment after the station was started.</source>
        <translation>Tarda un momento después de arrancar la estación.</translation>
    </message>
    <message>
        <source>No device was here yet</source>
        <translation>Aún no ha pasado ningún dispositivo</translation>
    </message>
    <message>
        <source>Each device that passes, fails or is held gets a line here, for good.</source>
        <translation>Cada dispositivo que pasa, no pasa o queda retenido deja aquí una línea para siempre.</translation>
    </message>
    <message>
        <source>No visit fits “%1”</source>
        <translation>Ninguna visita coincide con «%1»</translation>
    </message>
    <message>
        <source>Any part of an identity or chip ID will do.
Other words: a model or profile; pass, fail, hold, done; a code such as K-204.
Times: 2026-11-26, 2026-11, or 2026-11-26T06..2026-11-26T14. All words must fit.</source>
        <translation>Vale cualquier parte de un identificador o ID de chip.
Otras palabras: un modelo o perfil; pass, fail, hold, done; un código como K-204.
Tiempos: 2026-11-26, 2026-11 o 2026-11-26T06..2026-11-26T14. Deben coincidir todas.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Save the visits as PDF</source>
        <translation>Guardar las visitas como PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the visits as CSV</source>
        <translation>Guardar las visitas como CSV</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Find a device: any part of its identity or chip ID, a code, a day…</source>
        <translation>Busque un dispositivo: parte de su identificador o ID de chip, un código, un día…</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Buscar en el historial</translation>
    </message>
    <message>
        <source>Visits found</source>
        <translation>Visitas encontradas</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
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
        <translation>Una estación de %1.</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Open the station</source>
        <translation>Abrir la estación</translation>
    </message>
    <message>
        <source>Where is the station&apos;s home?</source>
        <translation>¿Dónde está la carpeta de la estación?</translation>
    </message>
    <message>
        <source>The folder in which its keys and its registry are.</source>
        <translation>La carpeta donde están sus claves y su registro.</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>Folder of the station</source>
        <translation>Carpeta de la estación</translation>
    </message>
    <message>
        <source>The station&apos;s home</source>
        <translation>La carpeta de la estación</translation>
    </message>
</context>
<context>
    <name>keyline::ui::IdentitiesStep</name>
    <message>
        <source>Identities</source>
        <translation>Identificadores</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln identities</source>
        <translation>
            <numerusform>Tomar %Ln identificador</numerusform>
            <numerusform>Tomar %Ln identificadores</numerusform>
        </translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Which identities do devices get?</source>
        <translation>¿Qué identificadores reciben los dispositivos?</translation>
    </message>
    <message>
        <source>Each device gets the next free one. A device that comes back gets its own again; one that fails costs none.</source>
        <translation>Cada dispositivo recibe el siguiente libre. Uno que vuelve recibe el suyo; uno rechazado no gasta ninguno.</translation>
    </message>
    <message>
        <source>Take them from labels</source>
        <translation>Tomarlos de las etiquetas</translation>
    </message>
</context>
<context>
    <name>keyline::ui::IdentityModel</name>
    <message>
        <source>Identity</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Identity %1</source>
        <translation>Identificador %1</translation>
    </message>
</context>
<context>
    <name>keyline::ui::KeyHelp</name>
    <message>
        <source>1–64, Enter</source>
        <translation>1–64, Intro</translation>
    </message>
    <message>
        <source>What the slot of this number says, whole</source>
        <translation>Lo que dice la posición de este número, completo</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>From one slot to the next; Enter opens it</source>
        <translation>De una posición a otra; Intro la abre</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Closes this, or takes the last scan back</source>
        <translation>Cierra esto o retira la última lectura</translation>
    </message>
    <message>
        <source>What the code that asks for a hand means, and what to do</source>
        <translation>Qué significa el código que requiere atención y qué hacer</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>The rejected device is in the red bin</source>
        <translation>El dispositivo rechazado está en la caja roja</translation>
    </message>
</context>
<context>
    <name>keyline::ui::KeysStep</name>
    <message>
        <source>Making keys and the registry. This takes a moment.</source>
        <translation>Creando las claves y el registro. Tarda un momento.</translation>
    </message>
    <message>
        <source>Save the check values</source>
        <translation>Guardar los valores de control</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>The station&apos;s keys</source>
        <translation>Las claves de la estación</translation>
    </message>
    <message>
        <source>Keys never show. A check value tells one key from another and gives nothing away.</source>
        <translation>Las claves nunca se muestran. Un valor de control distingue una clave de otra y no revela nada.</translation>
    </message>
    <message>
        <source>Write them down or print them, and keep the sheet: it shows later that a backup, or a second station, has the same keys.</source>
        <translation>Anótelos o imprímalos y guarde la hoja: más tarde muestra que una copia de seguridad o una segunda estación tiene las mismas claves.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Check value</source>
        <translation>Valor de control</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Keys and their check values</source>
        <translation>Las claves y sus valores de control</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LabelForm</name>
    <message>
        <source>The order&apos;s profile has no label.</source>
        <translation>El perfil de la orden no tiene etiqueta.</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) waiting</source>
        <translation>
            <numerusform>%n etiqueta en espera</numerusform>
            <numerusform>%n etiquetas en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2). %3</source>
        <translation>%1 (%2). %3</translation>
    </message>
    <message>
        <source>No label is made</source>
        <translation>No se hace ninguna etiqueta</translation>
    </message>
    <message>
        <source>Print each device&apos;s label</source>
        <translation>Imprimir la etiqueta de cada dispositivo</translation>
    </message>
    <message>
        <source>Save each device&apos;s label as a file</source>
        <translation>Guardar la etiqueta de cada dispositivo como archivo</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Tipo de archivo</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Folder for labels</source>
        <translation>Carpeta de etiquetas</translation>
    </message>
    <message>
        <source>Make a sample label</source>
        <translation>Hacer una etiqueta de muestra</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LabelPreview</name>
    <message>
        <source>Label preview</source>
        <translation>Vista previa de la etiqueta</translation>
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
            <numerusform>Se detuvo a las %1. %n dispositivo en curso sigue solo al conectarlo.</numerusform>
            <numerusform>Se detuvo a las %1. %n dispositivos en curso siguen solos al conectarlos.</numerusform>
        </translation>
    </message>
    <message>
        <source>No order is running. Devices that are connected wait.</source>
        <translation>No hay ninguna orden en curso. Los dispositivos conectados esperan.</translation>
    </message>
    <message>
        <source>Start an order</source>
        <translation>Empezar una orden</translation>
    </message>
    <message>
        <source>Connect a device to any slot: it starts by itself.</source>
        <translation>Conecte un dispositivo en cualquier posición: empieza solo.</translation>
    </message>
    <message>
        <source>Slot %1</source>
        <translation>Posición %1</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Últimas lecturas</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Teclas de esta página</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Abrir de nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%n sealed devices must be called back: the registry refused their records. (K-519)</source>
        <translation>
            <numerusform>Hay que recuperar %n dispositivo sellado: el registro rechazó su ficha. (K-519)</numerusform>
            <numerusform>Hay que recuperar %n dispositivos sellados: el registro rechazó sus fichas. (K-519)</numerusform>
        </translation>
    </message>
    <message>
        <source>Show which</source>
        <translation>Mostrar cuáles</translation>
    </message>
    <message>
        <source>Devices to call back</source>
        <translation>Dispositivos por recuperar</translation>
    </message>
    <message numerus="yes">
        <source>%n devices have no slot: every slot belongs to another port or is in use.</source>
        <translation>
            <numerusform>%n dispositivo no tiene posición: todas pertenecen a otro puerto o están en uso.</numerusform>
            <numerusform>%n dispositivos no tienen posición: todas pertenecen a otro puerto o están en uso.</numerusform>
        </translation>
    </message>
    <message>
        <source>Teach the slots anew</source>
        <translation>Enseñar de nuevo las posiciones</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LineTopBar</name>
    <message>
        <source>No order is running</source>
        <translation>No hay ninguna orden en curso</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Orden: %1</translation>
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
        <translation>%1/h</translation>
    </message>
    <message numerus="yes">
        <source>%n identities left</source>
        <translation>
            <numerusform>Queda %n identificador</numerusform>
            <numerusform>Quedan %n identificadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key pairs left</source>
        <translation>
            <numerusform>Queda %n par de claves</numerusform>
            <numerusform>Quedan %n pares de claves</numerusform>
        </translation>
    </message>
    <message>
        <source>First try %1 %</source>
        <extracomment>first-pass yield, in short: of all devices, those that passed at their first try</extracomment>
        <translation>Al primer intento %1 %</translation>
    </message>
    <message>
        <source>First try is the first-pass yield: of all devices, those that passed at their first try</source>
        <translation>Al primer intento es el rendimiento a la primera: de todos los dispositivos, los que pasaron en su primer intento</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LockSettings</name>
    <message>
        <source>The PIN is set. Ctrl+L locks the station.</source>
        <translation>El PIN está puesto. Ctrl+L bloquea la estación.</translation>
    </message>
    <message>
        <source>The station has no PIN now.</source>
        <translation>La estación ya no tiene PIN.</translation>
    </message>
    <message>
        <source>The two PINs are not the same. Type both again.</source>
        <translation>Los dos PIN no coinciden. Escriba ambos de nuevo.</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Cambiar el PIN</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Poner el PIN</translation>
    </message>
    <message>
        <source>With a PIN, Ctrl+L locks the station: devices at work finish, new ones wait, and the slots stay to be seen. It opens no key; the key store has its passphrase.</source>
        <translation>Con un PIN, Ctrl+L bloquea la estación: los dispositivos en curso terminan, los nuevos esperan y las posiciones siguen a la vista. No abre ninguna clave; el almacén de claves tiene su frase.</translation>
    </message>
    <message>
        <source>PIN &amp;now</source>
        <translation>PIN &amp;actual</translation>
    </message>
    <message>
        <source>New &amp;PIN, 4 to 12 digits</source>
        <translation>&amp;PIN nuevo, de 4 a 12 dígitos</translation>
    </message>
    <message>
        <source>New PIN once &amp;more</source>
        <translation>PIN nuevo otra &amp;vez</translation>
    </message>
    <message>
        <source>PIN now</source>
        <translation>PIN actual</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN nuevo</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>PIN nuevo otra vez</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Bloquear ahora</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LockView</name>
    <message>
        <source>Locked</source>
        <translation>Bloqueada</translation>
    </message>
    <message numerus="yes">
        <source>The next PIN can be typed in %Ln second(s). Devices at work go on.</source>
        <translation>
            <numerusform>El siguiente PIN se puede escribir en %Ln segundo. Los dispositivos en curso siguen.</numerusform>
            <numerusform>El siguiente PIN se puede escribir en %Ln segundos. Los dispositivos en curso siguen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Devices at work go on; new ones wait until somebody signs in.</source>
        <translation>Los dispositivos en curso siguen; los nuevos esperan hasta que alguien inicie sesión.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>The station is locked</source>
        <translation>La estación está bloqueada</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LookPage</name>
    <message>
        <source>Reading the chip</source>
        <translation>Leyendo el chip</translation>
    </message>
    <message>
        <source>Leave it connected. What the device stores is looked at; nothing is written.</source>
        <translation>Déjelo conectado. Se examina lo que guarda el dispositivo; no se escribe nada.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LookSettings</name>
    <message>
        <source>The language was changed.</source>
        <translation>El idioma ha cambiado.</translation>
    </message>
    <message>
        <source>The theme was changed.</source>
        <translation>El tema ha cambiado.</translation>
    </message>
    <message>
        <source>Sounds are on.</source>
        <translation>Los sonidos están activados.</translation>
    </message>
    <message>
        <source>Sounds are off.</source>
        <translation>Los sonidos están desactivados.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>Si&amp;ze of texts</source>
        <translation>Tama&amp;ño de los textos</translation>
    </message>
    <message>
        <source>&amp;Buttons are pressed by</source>
        <translation>Los &amp;botones se pulsan con</translation>
    </message>
    <message>
        <source>&amp;Sounds for PASS, FAIL and what needs a hand</source>
        <translation>&amp;Sonidos para PASS, FAIL y lo que requiere atención</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <translation>Como el sistema (%1)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <comment>per cent</comment>
        <translation>%L1 %</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Ratón</translation>
    </message>
    <message>
        <source>Finger</source>
        <translation>Dedo</translation>
    </message>
    <message>
        <source>Glove</source>
        <translation>Guante</translation>
    </message>
    <message>
        <source>The size of texts was changed.</source>
        <translation>Se cambió el tamaño de los textos.</translation>
    </message>
    <message>
        <source>The size of buttons was changed.</source>
        <translation>Se cambió el tamaño de los botones.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LookUpView</name>
    <message numerus="yes">
        <source>%n checks broken</source>
        <translation>
            <numerusform>%n comprobación no se sostiene</numerusform>
            <numerusform>%n comprobaciones no se sostienen</numerusform>
        </translation>
    </message>
    <message>
        <source>The registry does not know this chip</source>
        <translation>El registro no conoce este chip</translation>
    </message>
    <message>
        <source>It has no backup for it. The log holds no statement of it either.</source>
        <translation>No tiene ninguna copia de seguridad para él. La bitácora tampoco tiene ninguna declaración suya.</translation>
    </message>
    <message>
        <source>The record was erased on request</source>
        <translation>La ficha se borró a petición</translation>
    </message>
    <message>
        <source>The log still proves that there was one; it can bring nothing back.</source>
        <translation>La bitácora aún prueba que la hubo; no puede recuperar nada.</translation>
    </message>
    <message>
        <source>The chip was retired</source>
        <translation>El chip se dio de baja</translation>
    </message>
    <message>
        <source>Its record is whole, but nobody may bring the device back from it.</source>
        <translation>Su ficha está completa, pero nadie debe recuperar el dispositivo con ella.</translation>
    </message>
    <message>
        <source>Holds, as far as it was checked</source>
        <translation>Se sostiene, hasta donde se comprobó</translation>
    </message>
    <message numerus="yes">
        <source>%n checks could not be made; their lines say why.</source>
        <translation>
            <numerusform>%n comprobación no se pudo hacer; su línea dice por qué.</numerusform>
            <numerusform>%n comprobaciones no se pudieron hacer; sus líneas dicen por qué.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything holds</source>
        <translation>Todo se sostiene</translation>
    </message>
    <message>
        <source>The device can be brought back from this record.</source>
        <translation>El dispositivo se puede recuperar con esta ficha.</translation>
    </message>
    <message numerus="yes">
        <source>Proof: from entry %1 to the root in %n steps</source>
        <translation>
            <numerusform>Prueba: de la entrada %1 a la raíz en %n paso</numerusform>
            <numerusform>Prueba: de la entrada %1 a la raíz en %n pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no proof to draw.</source>
        <translation>No hay prueba que dibujar.</translation>
    </message>
    <message>
        <source>Save its files…</source>
        <translation>Guardar sus archivos…</translation>
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
        <translation>Una lista de identificadores</translation>
    </message>
    <message>
        <source>Lists (*.csv);;All files (*)</source>
        <translation>Listas (*.csv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>An order is running</source>
        <translation>Hay una orden en curso</translation>
    </message>
    <message>
        <source>Start an order</source>
        <translation>Empezar una orden</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Perfil</translation>
    </message>
    <message>
        <source>&amp;Identities</source>
        <translation>&amp;Identificadores</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>Desde un a&amp;rchivo…</translation>
    </message>
    <message>
        <source>A range as the example shows (imei:, mac: or os:), or a CSV file with one device a line.</source>
        <translation>Un rango como en el ejemplo (imei:, mac: u os:) o un archivo CSV con un dispositivo por línea.</translation>
    </message>
    <message>
        <source>&amp;Chip list</source>
        <translation>&amp;Lista de chips</translation>
    </message>
    <message>
        <source>Not needed: without a list every chip is accepted</source>
        <translation>No hace falta: sin lista se acepta cualquier chip</translation>
    </message>
    <message>
        <source>The chip maker&apos;s list</source>
        <translation>La lista del fabricante de chips</translation>
    </message>
    <message>
        <source>Chip list</source>
        <translation>Lista de chips</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n identities are left.</source>
        <translation>
            <numerusform>Queda %n identificador.</numerusform>
            <numerusform>Quedan %n identificadores.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: %1 … up to %2</source>
        <extracomment>%1 a few identities, %2 the last one of the list</extracomment>
        <translation>Siguientes: %1 … hasta %2</translation>
    </message>
    <message>
        <source>Change to this &amp;order</source>
        <translation>Cambiar a esta &amp;orden</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Empezar</translation>
    </message>
    <message>
        <source>S&amp;top the order</source>
        <translation>De&amp;tener la orden</translation>
    </message>
    <message>
        <source>From &amp;labels</source>
        <translation>&amp;De las etiquetas</translation>
    </message>
    <message>
        <source>Each device gets the number on its label: connect it, scan the label, in either order.</source>
        <translation>Cada dispositivo recibe el número de su etiqueta: conéctelo y escanee la etiqueta, en cualquier orden.</translation>
    </message>
    <message>
        <source>TAC of the labels</source>
        <translation>TAC de las etiquetas</translation>
    </message>
    <message>
        <source>TAC, for example 35824005; empty: any label</source>
        <translation>TAC, por ejemplo 35824005; vacío: cualquier etiqueta</translation>
    </message>
    <message>
        <source>With a TAC, the first eight digits of an IMEI, only labels of that type are taken.</source>
        <translation>Con un TAC, las ocho primeras cifras de un IMEI, solo se aceptan etiquetas de ese tipo.</translation>
    </message>
    <message numerus="yes">
        <source>A TAC has eight digits; %n are typed. Leave it empty to take every label.</source>
        <translation>
            <numerusform>Un TAC tiene ocho cifras; hay %n escrita. Déjelo vacío para aceptar todas las etiquetas.</numerusform>
            <numerusform>Un TAC tiene ocho cifras; hay %n escritas. Déjelo vacío para aceptar todas las etiquetas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::OrderView</name>
    <message numerus="yes">
        <source>%Ln device(s): each row goes to one device. Nothing is taken yet.</source>
        <translation>
            <numerusform>%Ln dispositivo: cada fila va a un dispositivo. Aún no se toma nada.</numerusform>
            <numerusform>%Ln dispositivos: cada fila va a un dispositivo. Aún no se toma nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>What each device gets (&amp;profile)</source>
        <translation>Qué recibe cada dispositivo (&amp;perfil)</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Where the identities come from</source>
        <translation>De dónde salen los identificadores</translation>
    </message>
    <message>
        <source>A &amp;range</source>
        <translation>Un &amp;rango</translation>
    </message>
    <message>
        <source>A &amp;file, one device a line</source>
        <translation>Un &amp;archivo, un dispositivo por línea</translation>
    </message>
    <message>
        <source>Range of identities</source>
        <translation>Rango de identificadores</translation>
    </message>
    <message>
        <source>Both ends count: imei:TAC-FIRST..LAST, mac:FIRST..LAST or os:NUMBER-FIRST..LAST. Check digits are worked out.</source>
        <translation>Se incluyen ambos extremos: imei:TAC-FIRST..LAST, mac:FIRST..LAST u os:NUMBER-FIRST..LAST. Los dígitos de control se calculan.</translation>
    </message>
    <message>
        <source>File of identities</source>
        <translation>Archivo de identificadores</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt);;All files (*)</source>
        <translation>Listas (*.csv *.txt);;Todos los archivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>A TAC has eight digits; %n are typed. Leave it empty to take every label.</source>
        <translation>
            <numerusform>Un TAC tiene ocho cifras; hay %n escrita. Déjelo vacío para aceptar todas las etiquetas.</numerusform>
            <numerusform>Un TAC tiene ocho cifras; hay %n escritas. Déjelo vacío para aceptar todas las etiquetas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each device gets the number on its label: connect it, scan the label, in either order.</source>
        <translation>Cada dispositivo recibe el número de su etiqueta: conéctelo y escanee la etiqueta, en cualquier orden.</translation>
    </message>
    <message>
        <source>From &amp;labels: each device&apos;s is scanned</source>
        <translation>De las e&amp;tiquetas: se escanea la de cada dispositivo</translation>
    </message>
    <message>
        <source>TAC of the labels</source>
        <translation>TAC de las etiquetas</translation>
    </message>
    <message>
        <source>TAC, for example 35824005; empty: any label</source>
        <translation>TAC, por ejemplo 35824005; vacío: cualquier etiqueta</translation>
    </message>
    <message>
        <source>With a TAC, the first eight digits of an IMEI, only labels of that type are taken.</source>
        <translation>Con un TAC, las ocho primeras cifras de un IMEI, solo se aceptan etiquetas de ese tipo.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PaceChart</name>
    <message numerus="yes">
        <source>%n devices passed in the last four hours</source>
        <translation>
            <numerusform>Pasó %n dispositivo en las últimas cuatro horas</numerusform>
            <numerusform>Pasaron %n dispositivos en las últimas cuatro horas</numerusform>
        </translation>
    </message>
    <message>
        <source>Devices that passed, in steps of ten minutes over the last four hours</source>
        <translation>Dispositivos que pasaron, de diez en diez minutos, en las últimas cuatro horas</translation>
    </message>
    <message numerus="yes">
        <source>%n devices in the last 10 minutes</source>
        <translation>
            <numerusform>%n dispositivo en los últimos 10 minutos</numerusform>
            <numerusform>%n dispositivos en los últimos 10 minutos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::PassphraseStep</name>
    <message>
        <source>Key store</source>
        <translation>Almacén de claves</translation>
    </message>
    <message>
        <source>Make the keys</source>
        <translation>Crear las claves</translation>
    </message>
    <message>
        <source>The passphrase of the key store</source>
        <translation>La frase de contraseña del almacén de claves</translation>
    </message>
    <message>
        <source>Whoever starts the station types it, or the system gives it to the station. Operators never know it.</source>
        <translation>La escribe quien inicia la estación, o el sistema se la da. Los operarios nunca la conocen.</translation>
    </message>
    <message>
        <source>&amp;Passphrase, 8 characters at least</source>
        <translation>&amp;Frase de contraseña, al menos 8 caracteres</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>&amp;Otra vez</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Frase de contraseña otra vez</translation>
    </message>
    <message>
        <source>Four or five words that have nothing to do with each other are long and can be remembered. Nobody can bring it back: without it the keys are lost.</source>
        <translation>Cuatro o cinco palabras sin relación entre sí son largas y se recuerdan. Nadie puede recuperarla: sin ella, las claves se pierden.</translation>
    </message>
    <message>
        <source>Type a passphrase to go on.</source>
        <translation>Escriba una frase de contraseña para continuar.</translation>
    </message>
    <message>
        <source>It is too short as yet.</source>
        <translation>Todavía es demasiado corta.</translation>
    </message>
    <message>
        <source>Type it once more to go on.</source>
        <translation>Escríbala otra vez para continuar.</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>Las dos coinciden.</translation>
    </message>
    <message>
        <source>The two are not the same as yet.</source>
        <translation>Todavía no coinciden.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PortModel</name>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>Never touched</source>
        <translation>Nunca se toca</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>For this station</source>
        <translation>Para esta estación</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Serial port %1</source>
        <translation>Puerto serie %1</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PortsStep</name>
    <message>
        <source>Fixture</source>
        <translation>Utillaje</translation>
    </message>
    <message>
        <source>Where are devices plugged in?</source>
        <translation>¿Dónde se conectan los dispositivos?</translation>
    </message>
    <message>
        <source>A slot is one place for one device. Its number is its sticker; a device in it always shows on the same card.</source>
        <translation>Una posición es un sitio para un dispositivo. Su número es el de su adhesivo; el dispositivo que está en ella se muestra siempre en la misma tarjeta.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PortsView</name>
    <message>
        <source>Every slot has its place. A device plugged in there comes to the same slot each time.</source>
        <translation>Cada posición tiene su lugar. Un dispositivo conectado ahí llega siempre a la misma posición.</translation>
    </message>
    <message>
        <source>Unplug everything. Then plug a device into slot %1, then into the next one.</source>
        <translation>Desconecte todo. Luego conecte un dispositivo en la posición %1 y después en la siguiente.</translation>
    </message>
    <message>
        <source>Plug devices in, one slot after the other: the next one is slot %1.</source>
        <translation>Conecte dispositivos, una posición tras otra: la siguiente es la %1.</translation>
    </message>
    <message>
        <source>&amp;Slots of the fixture</source>
        <translation>&amp;Posiciones del utillaje</translation>
    </message>
    <message>
        <source>Ports that this station may use</source>
        <translation>Puertos que esta estación puede usar</translation>
    </message>
    <message>
        <source>&amp;Every serial port of this machine</source>
        <translation>&amp;Todos los puertos serie de este equipo</translation>
    </message>
    <message>
        <source>&amp;Only those ticked; all others are never touched</source>
        <translation>&amp;Solo los marcados; los demás nunca se tocan</translation>
    </message>
    <message>
        <source>No serial port has hardware behind it now. Plug a device in, and it appears here.</source>
        <translation>Ningún puerto serie tiene ahora hardware detrás. Conecte un dispositivo y aparecerá aquí.</translation>
    </message>
    <message>
        <source>&amp;Folder of virtual devices, if there is one</source>
        <translation>&amp;Carpeta de dispositivos virtuales, si la hay</translation>
    </message>
    <message>
        <source>Folder of virtual devices</source>
        <translation>Carpeta de dispositivos virtuales</translation>
    </message>
    <message>
        <source>&amp;Teach the slots anew</source>
        <translation>&amp;Enseñar de nuevo las posiciones</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Puertos</translation>
    </message>
    <message>
        <source>There is no such folder now. Its devices appear once there is.</source>
        <translation>Ahora no existe esa carpeta. Sus dispositivos aparecerán cuando exista.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ProofView</name>
    <message>
        <source>The way ends at the root over all %1 entries:
%2</source>
        <translation>El camino termina en la raíz de las %1 entradas:
%2</translation>
    </message>
    <message>
        <source>No checkpoint is believed that it could be compared with.</source>
        <translation>No hay punto de control fiable con el que compararla.</translation>
    </message>
    <message>
        <source>The checkpoint has the same root.</source>
        <translation>El punto de control tiene la misma raíz.</translation>
    </message>
    <message>
        <source>The checkpoint has another root:
%1</source>
        <translation>El punto de control tiene otra raíz:
%1</translation>
    </message>
    <message>
        <source>Entry %1 has the leaf hash
%2</source>
        <translation>La entrada %1 tiene el hash de hoja
%2</translation>
    </message>
    <message>
        <source>Entries %1 have the hash
%2</source>
        <translation>Las entradas %1 tienen el hash
%2</translation>
    </message>
    <message>
        <source>The proof brings its left sibling, %1:
%2</source>
        <translation>La prueba aporta su hermano izquierdo, %1:
%2</translation>
    </message>
    <message>
        <source>The proof brings its right sibling, %1:
%2</source>
        <translation>La prueba aporta su hermano derecho, %1:
%2</translation>
    </message>
    <message numerus="yes">
        <source>The proof: entry %1 of %2, %n steps to the root</source>
        <translation>
            <numerusform>La prueba: entrada %1 de %2, %n paso hasta la raíz</numerusform>
            <numerusform>La prueba: entrada %1 de %2, %n pasos hasta la raíz</numerusform>
        </translation>
    </message>
    <message>
        <source>No proof</source>
        <translation>Sin prueba</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>entrada %1</translation>
    </message>
    <message>
        <source>Root of %1</source>
        <translation>Raíz de %1</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ProvePage</name>
    <message>
        <source>Proving its keys</source>
        <translation>Probando sus claves</translation>
    </message>
    <message>
        <source>The device answers a question that only its own keys can answer. Leave it connected.</source>
        <translation>El dispositivo responde a una pregunta que solo sus propias claves pueden responder. Déjelo conectado.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PurposeStep</name>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>What is this station to be?</source>
        <translation>¿Qué va a ser esta estación?</translation>
    </message>
    <message>
        <source>Nothing is made before you say so, and you can stop and go on later.</source>
        <translation>No se crea nada hasta que usted lo diga; puede parar y seguir más tarde.</translation>
    </message>
    <message>
        <source>A new station</source>
        <translation>Una estación nueva</translation>
    </message>
    <message>
        <source>With new keys of your own. Takes five minutes.</source>
        <translation>Con claves nuevas propias. Lleva cinco minutos.</translation>
    </message>
    <message>
        <source>A station that is there already</source>
        <translation>Una estación que ya existe</translation>
    </message>
    <message>
        <source>Its home is a folder on this machine.</source>
        <translation>Su carpeta está en este equipo.</translation>
    </message>
    <message>
        <source>Another station of the same manufacturer</source>
        <translation>Otra estación del mismo fabricante</translation>
    </message>
    <message>
        <source>With the manufacturer&apos;s keys from a file that the first station exported.</source>
        <translation>Con las claves del fabricante de un archivo que exportó la primera estación.</translation>
    </message>
    <message>
        <source>Try the demo first</source>
        <translation>Probar antes la demostración</translation>
    </message>
    <message>
        <source>Eight virtual devices, keys of their own, clearly marked. Nothing real is touched.</source>
        <translation>Ocho dispositivos virtuales, con claves propias y bien señalados. No se toca nada real.</translation>
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
        <translation>Hoy aún ninguno.</translation>
    </message>
    <message>
        <source>%1 of %2 in order</source>
        <translation>%1 de %2 en orden</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Restore without asking</source>
        <translation>Restaurar sin preguntar</translation>
    </message>
    <message>
        <source>Clear what is finished</source>
        <translation>Quitar los terminados</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ReadyPage</name>
    <message>
        <source>Ready to restore</source>
        <translation>Listo para restaurar</translation>
    </message>
    <message>
        <source>Its record holds. Leave it connected; it goes on by itself.</source>
        <translation>Su ficha se sostiene. Déjelo conectado; sigue solo.</translation>
    </message>
    <message>
        <source>Its record holds. Leave it connected.</source>
        <translation>Su ficha se sostiene. Déjelo conectado.</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Se recupera</translation>
    </message>
    <message>
        <source>Does not come back</source>
        <translation>No se recupera</translation>
    </message>
    <message>
        <source>What the owner kept on it: settings, messages, pictures.
A fault of the board, the screen or the radio.
New firmware: it keeps the one that it has.</source>
        <translation>Lo que el propietario guardaba: ajustes, mensajes, fotos.
Una avería de la placa, la pantalla o la radio.
Firmware nuevo: conserva el que tiene.</translation>
    </message>
    <message>
        <source>Restore this device</source>
        <translation>Restaurar este dispositivo</translation>
    </message>
    <message>
        <source>Its identity: %1.
Its keys, as they were at the factory: only its own chip can open them.
Its certificate from the manufacturer.</source>
        <translation>Su identificador: %1.
Sus claves, tal como eran en la fábrica: solo su propio chip puede abrirlas.
Su certificado del fabricante.</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Its keys can be proved here</source>
        <translation>Sus claves se pueden probar aquí</translation>
    </message>
    <message>
        <source>Only the manufacturer can prove its keys</source>
        <translation>Solo el fabricante puede probar sus claves</translation>
    </message>
</context>
<context>
    <name>keyline::ui::RecallList</name>
    <message>
        <source>Chip %1, sealed %2</source>
        <extracomment>of a device: %1 the chip&apos;s ID, %2 date and time</extracomment>
        <translation>Chip %1, sellado %2</translation>
    </message>
    <message>
        <source>Its number belongs to another device.</source>
        <translation>Su número pertenece a otro dispositivo.</translation>
    </message>
    <message>
        <source>Its key was registered for another chip.</source>
        <translation>Su clave se registró para otro chip.</translation>
    </message>
    <message>
        <source>Its chip was erased from the registry on request.</source>
        <translation>Su chip se borró del registro a petición.</translation>
    </message>
    <message>
        <source>The registry does not accept this station&apos;s key.</source>
        <translation>El registro no acepta la clave de esta estación.</translation>
    </message>
    <message>
        <source>The registry has another record of this chip.</source>
        <translation>El registro tiene otra ficha de este chip.</translation>
    </message>
    <message>
        <source>The registry could not take the record (%1).</source>
        <extracomment>%1 is a few words of English, for engineering</extracomment>
        <translation>El registro no pudo aceptar la ficha (%1).</translation>
    </message>
    <message>
        <source>Find both devices by this number; give out neither before it is clear whose it is.</source>
        <translation>Localice ambos dispositivos por este número; no entregue ninguno hasta saber de cuál es.</translation>
    </message>
    <message>
        <source>Call it back and never give it out again; tell engineering.</source>
        <translation>Recupérelo y no lo entregue nunca más; avise a ingeniería.</translation>
    </message>
    <message>
        <source>Call it back; give out nothing from this station before engineering has enrolled its key.</source>
        <translation>Recupérelo; no entregue nada de esta estación hasta que ingeniería dé de alta su clave.</translation>
    </message>
    <message>
        <source>Call it back; look up this chip to see which station has provisioned it.</source>
        <translation>Recupérelo; consulte este chip para ver qué estación lo procesó.</translation>
    </message>
    <message>
        <source>Call it back and keep it aside; tell engineering this reason.</source>
        <translation>Recupérelo y apártelo; comunique este motivo a ingeniería.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Devices to call back</source>
        <translation>Dispositivos por recuperar</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Copiar la lista</translation>
    </message>
</context>
<context>
    <name>keyline::ui::RecordCard</name>
    <message>
        <source>Record</source>
        <translation>Ficha</translation>
    </message>
    <message>
        <source>Chip ID</source>
        <translation>ID de chip</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>erased on request; the log keeps that it was there</source>
        <translation>borrada a petición; la bitácora conserva que existió</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>no se pudo leer</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>As URN</source>
        <translation>Como URN</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes, opened by this chip only</source>
        <translation>
            <numerusform>%Ln byte, solo la abre este chip</numerusform>
            <numerusform>%Ln bytes, solo la abre este chip</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Emitido por</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Emitido</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Check digests (SHA-256)</source>
        <translation>Resúmenes de control (SHA-256)</translation>
    </message>
    <message>
        <source>Chip in the log</source>
        <translation>Chip en la bitácora</translation>
    </message>
    <message>
        <source>Device key</source>
        <translation>Clave del dispositivo</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Fabricante</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisiones</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Revisión %1</translation>
    </message>
    <message>
        <source>%1 on %2, entry %3</source>
        <translation>%1 el %2, entrada %3</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>La ficha</translation>
    </message>
</context>
<context>
    <name>keyline::ui::RegistryForm</name>
    <message>
        <source>Choose its trust file as well: by that the registry is judged.</source>
        <translation>Elija también su archivo de confianza: con él se juzga el registro.</translation>
    </message>
    <message>
        <source>Give %1 to whoever keeps that registry: it takes records only from stations that it knows.</source>
        <translation>Entregue %1 a quien lleva ese registro: solo acepta registros de estaciones que conoce.</translation>
    </message>
    <message>
        <source>Records are filed into the registry in the station&apos;s own folder. Where your company has one for all its stations, say where it is.</source>
        <translation>Los registros se archivan en el registro de la carpeta de la propia estación. Si su empresa tiene uno para todas sus estaciones, diga dónde está.</translation>
    </message>
    <message>
        <source>Records are filed at %1.</source>
        <translation>Los registros se archivan en %1.</translation>
    </message>
    <message>
        <source>A registry in the network</source>
        <translation>Un registro en la red</translation>
    </message>
    <message>
        <source>Its &amp;trust file</source>
        <translation>Su &amp;archivo de confianza</translation>
    </message>
    <message>
        <source>Trust file of the registry</source>
        <translation>Archivo de confianza del registro</translation>
    </message>
    <message>
        <source>Trust files (*.keyline-trust);;All files (*)</source>
        <translation>Archivos de confianza (*.keyline-trust);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Its &amp;address</source>
        <translation>Su &amp;dirección</translation>
    </message>
    <message>
        <source>Address of the registry in the network</source>
        <translation>Dirección del registro en la red</translation>
    </message>
    <message>
        <source>File there</source>
        <translation>Archivar allí</translation>
    </message>
    <message>
        <source>File into the station&apos;s own again</source>
        <translation>Volver a archivar en el propio</translation>
    </message>
</context>
<context>
    <name>keyline::ui::RegistryPage</name>
    <message>
        <source>Verifying the whole log: %1 of %2 entries</source>
        <translation>Verificando toda la bitácora: %1 de %2 entradas</translation>
    </message>
    <message>
        <source>Writing the mirror: %1 of %2 records</source>
        <translation>Escribiendo la réplica: %1 de %2 fichas</translation>
    </message>
    <message>
        <source>The mirror of %1 entries is in %2 (%3 files written, %4 kept).</source>
        <translation>La réplica de %1 entradas está en %2 (%3 archivos escritos, %4 conservados).</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>The files are in %1.</source>
        <translation>Los archivos están en %1.</translation>
    </message>
    <message>
        <source>The mirror&apos;s folder</source>
        <translation>La carpeta de la réplica</translation>
    </message>
    <message>
        <source>The folder for its files</source>
        <translation>La carpeta para sus archivos</translation>
    </message>
    <message>
        <source>Looking it up</source>
        <translation>Consultando</translation>
    </message>
    <message>
        <source>Each entry of the log is read, so that nothing can be kept back.</source>
        <translation>Se lee cada entrada de la bitácora, para que nada pueda ocultarse.</translation>
    </message>
    <message>
        <source>This is neither a chip ID nor an identity</source>
        <translation>Esto no es un ID de chip ni un identificador</translation>
    </message>
    <message>
        <source>A chip ID has 16 to 64 hexadecimal digits; an identity is one as on the label.</source>
        <translation>Un ID de chip tiene de 16 a 64 dígitos hexadecimales; un identificador es como el de la etiqueta.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Look up one device</source>
        <translation>Consulte un dispositivo</translation>
    </message>
    <message>
        <source>Type its chip ID, or an identity that this station gave it. The registry is asked for one chip at a time: it has no list to read.</source>
        <translation>Escriba su ID de chip o un identificador que le dio esta estación. Al registro se le pregunta por un chip cada vez: no tiene lista que leer.</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Chip ID, or an identity of this station</source>
        <translation>ID de chip, o un identificador de esta estación</translation>
    </message>
    <message>
        <source>What to look up</source>
        <translation>Qué consultar</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Consultar</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Verificar ahora</translation>
    </message>
    <message>
        <source>Export a mirror…</source>
        <translation>Exportar una réplica…</translation>
    </message>
    <message>
        <source>Opening the registry…</source>
        <translation>Abriendo el registro…</translation>
    </message>
    <message>
        <source>Its checkpoint does not hold: %1</source>
        <translation>Su punto de control no se sostiene: %1</translation>
    </message>
    <message>
        <source>Mirror of %1, %2 entries.</source>
        <translation>Réplica de %1, %2 entradas.</translation>
    </message>
    <message>
        <source>Registry %1, %2 entries.</source>
        <translation>Registro %1, %2 entradas.</translation>
    </message>
    <message>
        <source>Judged by what it says of itself: no trust file was given.</source>
        <translation>Juzgado por lo que dice de sí mismo: no se dio archivo de confianza.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::RestorePage</name>
    <message>
        <source>Restoring</source>
        <translation>Restaurando</translation>
    </message>
    <message>
        <source>Leave it connected. Should it come loose, nothing is lost: it goes on when it is connected again.</source>
        <translation>Déjelo conectado. Si se suelta, no se pierde nada: sigue al conectarlo de nuevo.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SampleStrip</name>
    <message>
        <source>SAMPLE – nothing here is real</source>
        <translation>MUESTRA – nada de esto es real</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ScanList</name>
    <message>
        <source>Nothing was scanned yet.</source>
        <translation>Aún no se ha escaneado nada.</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Últimas lecturas</translation>
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
        <translation>La lectura acabó sin Intro. Configure el lector para que envíe Intro (CR) tras cada lectura.</translation>
    </message>
    <message>
        <source>More scans come than anybody makes. The scanner, or what is plugged in as one, types by itself.</source>
        <translation>Llegan más lecturas de las que nadie hace. El lector, o lo que está conectado como tal, escribe solo.</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>Leído: %1</translation>
    </message>
    <message>
        <source>It ended with Enter.</source>
        <translation>Acabó con Intro.</translation>
    </message>
    <message>
        <source>It came over a serial port, a line for each scan.</source>
        <translation>Llegó por un puerto serie, una línea por lectura.</translation>
    </message>
    <message>
        <source>Every character of the code arrived as it was sent.</source>
        <translation>Cada carácter del código llegó como se envió.</translation>
    </message>
    <message>
        <source>The characters arrive changed (%1). Set the scanner to this computer&apos;s keyboard layout.</source>
        <translation>Los caracteres llegan cambiados (%1). Configure el lector con la distribución de teclado de este equipo.</translation>
    </message>
    <message>
        <source>This was another code. Scan the one on this page.</source>
        <translation>Este era otro código. Escanee el de esta página.</translation>
    </message>
    <message>
        <source>%L1 ms a character is so slow that a scan may be taken for typing. Set the scanner&apos;s delay between characters to none, or give it a prefix key.</source>
        <translation>%L1 ms por carácter es tan lento que una lectura puede tomarse por escritura. Quite el retardo entre caracteres del lector o déle una tecla de prefijo.</translation>
    </message>
    <message>
        <source>%L1 ms a character.</source>
        <translation>%L1 ms por carácter.</translation>
    </message>
    <message>
        <source>The code of this page is no label. Scan a device&apos;s label now.</source>
        <translation>El código de esta página no es una etiqueta. Escanee ahora la de un dispositivo.</translation>
    </message>
    <message>
        <source>%1 (%2). %3</source>
        <translation>%1 (%2). %3</translation>
    </message>
    <message>
        <source>A card or sticker: %1</source>
        <translation>Una tarjeta o un adhesivo: %1</translation>
    </message>
    <message>
        <source>A device&apos;s label: %1</source>
        <translation>La etiqueta de un dispositivo: %1</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>Prueba del lector</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>Test the scanner</source>
        <translation>Probar el lector</translation>
    </message>
    <message>
        <source>Scan the code on the screen, then a device&apos;s label. Each line says what is right.</source>
        <translation>Escanee el código de la pantalla y después la etiqueta de un dispositivo. Cada línea dice qué está bien.</translation>
    </message>
    <message>
        <source>Nothing was scanned yet.</source>
        <translation>Aún no se ha escaneado nada.</translation>
    </message>
    <message>
        <source>A scan arrives</source>
        <translation>Llega una lectura</translation>
    </message>
    <message>
        <source>Keyboard layout</source>
        <translation>Distribución de teclado</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Enter at the end</source>
        <translation>Intro al final</translation>
    </message>
    <message>
        <source>A label is understood</source>
        <translation>Se entiende una etiqueta</translation>
    </message>
    <message>
        <source>Stickers and cards to print</source>
        <translation>Adhesivos y tarjetas para imprimir</translation>
    </message>
    <message>
        <source>Save stickers and cards</source>
        <translation>Guardar adhesivos y tarjetas</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SecretEdit</name>
    <message>
        <source>Caps Lock</source>
        <translation>Bloq Mayús</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SettingsPage</name>
    <message>
        <source>Look and sound</source>
        <translation>Aspecto y sonido</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Estación</translation>
    </message>
    <message>
        <source>Fixture and ports</source>
        <translation>Utillaje y puertos</translation>
    </message>
    <message>
        <source>Labels and printer</source>
        <translation>Etiquetas e impresora</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Lector</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloqueo</translation>
    </message>
    <message>
        <source>Report for support</source>
        <translation>Informe para soporte</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Secciones de los ajustes</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SetupPage</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SetupStep</name>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ShiftExport</name>
    <message>
        <source>Collecting the visits…</source>
        <translation>Reuniendo las visitas…</translation>
    </message>
    <message numerus="yes">
        <source>Collecting the visits… %Ln so far</source>
        <translation>
            <numerusform>Reuniendo las visitas… %Ln hasta ahora</numerusform>
            <numerusform>Reuniendo las visitas… %Ln hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Detenido. No se escribió ningún archivo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln visits saved in %1</source>
        <translation>
            <numerusform>%Ln visita guardada en %1</numerusform>
            <numerusform>%Ln visitas guardadas en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256 of the lines: %1</source>
        <translation>SHA-256 de las líneas: %1</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Escribiendo %1…</translation>
    </message>
    <message>
        <source>Devices at this station</source>
        <translation>Dispositivos en esta estación</translation>
    </message>
    <message>
        <source>Finished from %1 to %2</source>
        <translation>Terminados del %1 al %2</translation>
    </message>
    <message>
        <source>No visit</source>
        <translation>Ninguna visita</translation>
    </message>
    <message>
        <source>All visits</source>
        <translation>Todas las visitas</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Búsqueda: %1</translation>
    </message>
    <message>
        <source>Visits: %1   Devices: %2   PASS: %3   FAIL: %4   HOLD: %5   DONE BEFORE: %6</source>
        <translation>Visitas: %1   Dispositivos: %2   PASS: %3   FAIL: %4   HOLD: %5   YA HECHO: %6</translation>
    </message>
    <message>
        <source>Written %1 by Keyline</source>
        <translation>Escrito el %1 por Keyline</translation>
    </message>
    <message>
        <source>SHA-256 of the same visits as CSV: %1</source>
        <translation>SHA-256 de las mismas visitas como CSV: %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Chip ID</source>
        <translation>ID de chip</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SlotCard</name>
    <message>
        <source>Slot %1: %2. %3</source>
        <extracomment>a slot&apos;s card read aloud: %1 number, %2 word, %3 instruction</extracomment>
        <translation>Posición %1: %2. %3</translation>
    </message>
    <message>
        <source>Slot %1</source>
        <translation>Posición %1</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SlotDetail</name>
    <message>
        <source>Slot %1</source>
        <extracomment>%1 the slot&apos;s number, %2 what its card says</extracomment>
        <translation>Posición %1</translation>
    </message>
    <message>
        <source>Slot %1: %2</source>
        <translation>Posición %1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Identity: %1</source>
        <translation>Identificador: %1</translation>
    </message>
    <message>
        <source>Chip: %1</source>
        <translation>Chip: %1</translation>
    </message>
    <message>
        <source>Place: %1</source>
        <translation>Lugar: %1</translation>
    </message>
    <message>
        <source>Named: %1</source>
        <translation>Se refiere a: %1</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Copiar para soporte</translation>
    </message>
    <message>
        <source>Scan the label for this slot</source>
        <translation>Escanear la etiqueta de esta posición</translation>
    </message>
    <message>
        <source>Print the label again</source>
        <translation>Imprimir la etiqueta otra vez</translation>
    </message>
    <message>
        <source>It is in the red bin</source>
        <translation>Está en la caja roja</translation>
    </message>
    <message>
        <source>Wait for it no longer</source>
        <translation>No esperarlo más</translation>
    </message>
    <message>
        <source>Put this device aside</source>
        <translation>Apartar este dispositivo</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SlotMap</name>
    <message numerus="yes">
        <source>The places of %1 of %Ln slot(s) are known</source>
        <translation>
            <numerusform>Se conoce el lugar de %1 de %Ln posición</numerusform>
            <numerusform>Se conocen los lugares de %1 de %Ln posiciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::StartPage</name>
    <message>
        <source>Choose a trust file</source>
        <translation>Elija un archivo de confianza</translation>
    </message>
    <message>
        <source>Trust files (*.keyline-trust);;All files (*)</source>
        <translation>Archivos de confianza (*.keyline-trust);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose a registry folder or a mirror</source>
        <translation>Elija una carpeta de registro o una réplica</translation>
    </message>
    <message>
        <source>Ready to repair</source>
        <translation>Listo para reparar</translation>
    </message>
    <message>
        <source>Set up the repair bench</source>
        <translation>Prepare el banco de reparación</translation>
    </message>
    <message>
        <source>Connect a device at any time.</source>
        <translation>Conecte un dispositivo en cualquier momento.</translation>
    </message>
    <message>
        <source>The manufacturer gives you one trust file. The registry holds what devices get back; nothing secret is needed here.</source>
        <translation>El fabricante le da un archivo de confianza. El registro contiene lo que los dispositivos recuperan; aquí no hace falta nada secreto.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Trust file</source>
        <translation>Archivo de confianza</translation>
    </message>
    <message>
        <source>Drop the .keyline-trust file on this window, or choose it.</source>
        <translation>Suelte el archivo .keyline-trust en esta ventana o elíjalo.</translation>
    </message>
    <message>
        <source>Log: %1. Manufacturer keys: %2</source>
        <translation>Bitácora: %1. Claves del fabricante: %2</translation>
    </message>
    <message>
        <source>%1 (%2): %3. %4</source>
        <translation>%1 (%2): %3. %4</translation>
    </message>
    <message>
        <source>Choose another trust file…</source>
        <translation>Elegir otro archivo de confianza…</translation>
    </message>
    <message>
        <source>Choose a trust file…</source>
        <translation>Elegir un archivo de confianza…</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose another source…</source>
        <translation>Elegir otra fuente…</translation>
    </message>
    <message>
        <source>Choose a source…</source>
        <translation>Elegir una fuente…</translation>
    </message>
    <message>
        <source>Use the mirror in %1</source>
        <translation>Usar la réplica de %1</translation>
    </message>
    <message>
        <source>Use the registry in %1</source>
        <translation>Usar el registro de %1</translation>
    </message>
    <message>
        <source>It is asked as soon as there is a trust file.</source>
        <translation>Se consultará en cuanto haya un archivo de confianza.</translation>
    </message>
    <message>
        <source>Where the registry is, the trust file says, or you do: its address, its folder, a mirror, or a stick with one.</source>
        <translation>Dónde está el registro lo dice el archivo de confianza o usted: su dirección, su carpeta, una réplica o una memoria USB con uno.</translation>
    </message>
    <message>
        <source>Looking whether it is there. This takes a moment.</source>
        <translation>Comprobando si está ahí. Tarda un momento.</translation>
    </message>
    <message>
        <source>No registry was found on this computer or on a stick. Put the stick in, choose the folder, or type the address.</source>
        <translation>No se encontró ningún registro en este equipo ni en una memoria USB. Inserte la memoria, elija la carpeta o escriba la dirección.</translation>
    </message>
    <message>
        <source>Its &amp;address in the network</source>
        <translation>Su &amp;dirección en la red</translation>
    </message>
    <message>
        <source>Address of the registry in the network</source>
        <translation>Dirección del registro en la red</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Usar esta dirección</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Puertos</translation>
    </message>
    <message>
        <source>There is no such folder now.</source>
        <translation>Ahora no existe esa carpeta.</translation>
    </message>
    <message>
        <source>Devices on this computer&apos;s serial ports appear by themselves.</source>
        <translation>Los dispositivos de los puertos serie de este equipo aparecen por sí solos.</translation>
    </message>
    <message>
        <source>&amp;Folder of virtual devices, if there is one</source>
        <translation>&amp;Carpeta de dispositivos virtuales, si la hay</translation>
    </message>
    <message>
        <source>Folder of virtual devices</source>
        <translation>Carpeta de dispositivos virtuales</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StationFlow</name>
    <message>
        <source>Getting the demo ready</source>
        <translation>Preparando la demostración</translation>
    </message>
    <message>
        <source>A station with keys of its own, and eight virtual devices. This takes a moment.</source>
        <translation>Una estación con claves propias y ocho dispositivos virtuales. Tarda un momento.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StationForm</name>
    <message>
        <source>The station has another name.</source>
        <translation>La estación tiene otro nombre.</translation>
    </message>
    <message>
        <source>&amp;Name of the station</source>
        <translation>&amp;Nombre de la estación</translation>
    </message>
    <message>
        <source>As the people at it call it. It stands in the window&apos;s title and in no certificate.</source>
        <translation>Como la llama quien trabaja en ella. Figura en el título de la ventana y en ningún certificado.</translation>
    </message>
    <message>
        <source>Rejected devices are confirmed by RED BIN.</source>
        <translation>Los dispositivos rechazados se confirman con RED BIN.</translation>
    </message>
    <message>
        <source>Rejected devices are not confirmed any more.</source>
        <translation>Los dispositivos rechazados ya no se confirman.</translation>
    </message>
    <message>
        <source>&amp;Confirm rejected devices</source>
        <translation>&amp;Confirmar los dispositivos rechazados</translation>
    </message>
    <message>
        <source>A slot whose device failed takes the next one only after the card RED BIN is scanned, or Del is pressed.</source>
        <translation>Una posición cuyo dispositivo falló acepta el siguiente solo tras escanear la tarjeta RED BIN o pulsar Supr.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StationStep</name>
    <message>
        <source>Station</source>
        <translation>Estación</translation>
    </message>
    <message>
        <source>Which station, whose devices?</source>
        <translation>¿Qué estación, dispositivos de quién?</translation>
    </message>
    <message>
        <source>The manufacturer&apos;s name stands in every device&apos;s certificate and cannot be changed later.</source>
        <translation>El nombre del fabricante figura en el certificado de cada dispositivo y después no se puede cambiar.</translation>
    </message>
    <message>
        <source>&amp;Name of the station</source>
        <translation>&amp;Nombre de la estación</translation>
    </message>
    <message>
        <source>As the people at it call it, for example Line 3. Can be left empty.</source>
        <translation>Como la llama quien trabaja en ella, por ejemplo Línea 3. Se puede dejar vacío.</translation>
    </message>
    <message>
        <source>&amp;Manufacturer</source>
        <translation>&amp;Fabricante</translation>
    </message>
    <message>
        <source>&amp;Enterprise number (IANA), if there is one</source>
        <translation>Número de &amp;empresa (IANA), si lo hay</translation>
    </message>
    <message>
        <source>Only small devices without X.509, as meters, need it. It cannot be added later.</source>
        <translation>Solo lo necesitan dispositivos pequeños sin X.509, como los contadores. No se puede añadir después.</translation>
    </message>
    <message>
        <source>&amp;Folder of the station</source>
        <translation>&amp;Carpeta de la estación</translation>
    </message>
    <message>
        <source>Keys, registry and settings go there. Take its backups as one whole.</source>
        <translation>Ahí van las claves, el registro y los ajustes. Haga sus copias como un todo.</translation>
    </message>
    <message>
        <source>Folder of the station</source>
        <translation>Carpeta de la estación</translation>
    </message>
    <message>
        <source>At most 64 characters. It cannot be changed later.</source>
        <translation>Como máximo 64 caracteres. Después no se puede cambiar.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StationWindow</name>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Keyline station</source>
        <translation>Estación Keyline</translation>
    </message>
    <message>
        <source>%1 – Keyline station</source>
        <translation>%1 – Estación Keyline</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StatusStrip</name>
    <message>
        <source>Key store open</source>
        <translation>Almacén de claves abierto</translation>
    </message>
    <message numerus="yes">
        <source>Registry: %n records wait</source>
        <translation>
            <numerusform>Registro: %n ficha en espera</numerusform>
            <numerusform>Registro: %n fichas en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Registry ok</source>
        <translation>Registro en orden</translation>
    </message>
    <message numerus="yes">
        <source>%n devices to call back</source>
        <translation>
            <numerusform>%n dispositivo por recuperar</numerusform>
            <numerusform>%n dispositivos por recuperar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other ports, not touched</source>
        <translation>
            <numerusform>%n puerto más, sin tocar</numerusform>
            <numerusform>%n puertos más, sin tocar</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan: %1</source>
        <translation>Lectura: %1</translation>
    </message>
    <message>
        <source>Key store closed</source>
        <translation>Almacén de claves cerrado</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StepRail</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SupportView</name>
    <message>
        <source>The report is in %1. Send it to whoever helps you.</source>
        <translation>El informe está en %1. Envíelo a quien le ayude.</translation>
    </message>
    <message>
        <source>One ZIP file with what helps to find a fault, and nothing else. No key, passphrase, PIN, identity, certificate or record is in it. Chip IDs, which the registry has in public, are in the log&apos;s lines.</source>
        <translation>Un archivo ZIP con lo que ayuda a encontrar una avería y nada más. No contiene claves, frases, PIN, identificadores, certificados ni fichas. Los ID de chip, que son públicos en el registro, están en las líneas de la bitácora.</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>What is in the report</source>
        <translation>Qué contiene el informe</translation>
    </message>
    <message>
        <source>&amp;Save it as</source>
        <translation>&amp;Guardar como</translation>
    </message>
    <message>
        <source>File of the report</source>
        <translation>Archivo del informe</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>Archivos ZIP (*.zip)</translation>
    </message>
</context>
<context>
    <name>keyline::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>keyline::ui::UnlockPage</name>
    <message>
        <source>Opening the station.</source>
        <translation>Abriendo la estación.</translation>
    </message>
    <message>
        <source>Open the station</source>
        <translation>Abrir la estación</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the key store</source>
        <translation>&amp;Frase de contraseña del almacén de claves</translation>
    </message>
    <message>
        <source>Passphrase of the key store</source>
        <translation>Frase de contraseña del almacén de claves</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Another station…</source>
        <translation>Otra estación…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::VisitCard</name>
    <message>
        <source>Read chip</source>
        <translation>Leer chip</translation>
    </message>
    <message>
        <source>Assign identity</source>
        <translation>Identificar</translation>
    </message>
    <message>
        <source>Make keys</source>
        <translation>Crear claves</translation>
    </message>
    <message>
        <source>Certify</source>
        <translation>Certificar</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Instalar</translation>
    </message>
    <message>
        <source>Trial opening</source>
        <translation>Apertura de prueba</translation>
    </message>
    <message>
        <source>Prove keys</source>
        <translation>Probar claves</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Sellar</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>As URN</source>
        <translation>Como URN</translation>
    </message>
    <message>
        <source>Chip ID</source>
        <translation>ID de chip</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>no leído</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Último paso</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Its record still waits to be registered</source>
        <translation>Su ficha aún espera ser registrada</translation>
    </message>
    <message>
        <source>Entry %L1</source>
        <translation>Entrada %L1</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>Número de certificado</translation>
    </message>
    <message>
        <source>Its proof (SHA-256)</source>
        <translation>Su prueba (SHA-256)</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>La visita</translation>
    </message>
    <message>
        <source>Show its record</source>
        <translation>Mostrar su ficha</translation>
    </message>
    <message>
        <source>Choose a line to see all of its visit.</source>
        <translation>Elija una línea para ver toda su visita.</translation>
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
        <translation>Cerrar</translation>
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
        <translation>Detener</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
</TS>
