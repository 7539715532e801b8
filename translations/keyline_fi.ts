<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>There is no port of this name</source>
        <translation>Tämännimistä porttia ei ole</translation>
    </message>
    <message>
        <source>No device can be reached on this port.</source>
        <translation>Tämän portin kautta ei saada yhteyttä mihinkään laitteeseen.</translation>
    </message>
    <message>
        <source>Check the cable and the port&apos;s name; `keyline device list` shows what is there.</source>
        <translation>Tarkista kaapeli ja portin nimi; `keyline device list` näyttää, mitä portteja on.</translation>
    </message>
    <message>
        <source>Check the cable; call the supervisor</source>
        <translation>Tarkista kaapeli; kutsu työnjohtaja</translation>
    </message>
    <message>
        <source>Another program holds the port</source>
        <translation>Toinen ohjelma pitää porttia varattuna</translation>
    </message>
    <message>
        <source>The device was not touched.</source>
        <translation>Laitteeseen ei koskettu.</translation>
    </message>
    <message>
        <source>Close the other program, then connect the device again.</source>
        <translation>Sulje toinen ohjelma ja kytke laite uudelleen.</translation>
    </message>
    <message>
        <source>Port in use: call the supervisor</source>
        <translation>Portti varattu: kutsu työnjohtaja</translation>
    </message>
    <message>
        <source>This user may not open the port</source>
        <translation>Tällä käyttäjällä ei ole oikeutta avata porttia</translation>
    </message>
    <message>
        <source>Join the group that owns the port, sign in again, then go on.</source>
        <translation>Liitä käyttäjä portin omistavaan ryhmään, kirjaudu uudelleen ja jatka.</translation>
    </message>
    <message>
        <source>No right to the port: call the supervisor</source>
        <translation>Ei oikeutta porttiin: kutsu työnjohtaja</translation>
    </message>
    <message>
        <source>The device was unplugged</source>
        <translation>Laite irrotettiin</translation>
    </message>
    <message>
        <source>Nothing is lost; it goes on where it stopped.</source>
        <translation>Mitään ei menetetty; työ jatkuu siitä, mihin se jäi.</translation>
    </message>
    <message>
        <source>Connect the same device again, in any slot.</source>
        <translation>Kytke sama laite uudelleen mihin tahansa paikkaan.</translation>
    </message>
    <message>
        <source>Connect it again, any slot</source>
        <translation>Kytke uudelleen, mikä paikka vain</translation>
    </message>
    <message>
        <source>The port stopped working</source>
        <translation>Portti lakkasi toimimasta</translation>
    </message>
    <message>
        <source>The device may be fine; the cable or the hub is not.</source>
        <translation>Laite voi olla kunnossa; kaapeli tai keskitin ei ole.</translation>
    </message>
    <message>
        <source>Try another cable or slot.</source>
        <translation>Kokeile toista kaapelia tai paikkaa.</translation>
    </message>
    <message>
        <source>Try another slot; call the supervisor</source>
        <translation>Kokeile toista paikkaa; kutsu työnjohtaja</translation>
    </message>
    <message>
        <source>The line is too noisy to understand</source>
        <translation>Linjalla on liikaa häiriöitä, viestejä ei ymmärretty</translation>
    </message>
    <message>
        <source>The device may be fine; the cable or the contact is not.</source>
        <translation>Laite voi olla kunnossa; kaapeli tai kosketus ei ole.</translation>
    </message>
    <message>
        <source>Clean the contacts, then connect it again.</source>
        <translation>Puhdista koskettimet ja kytke laite uudelleen.</translation>
    </message>
    <message>
        <source>Clean the contacts, connect it again</source>
        <translation>Puhdista koskettimet, kytke uudelleen</translation>
    </message>
    <message>
        <source>The device stopped answering</source>
        <translation>Laite lakkasi vastaamasta</translation>
    </message>
    <message>
        <source>It was not finished; what was done is kept.</source>
        <translation>Laite jäi kesken; tehty työ on tallessa.</translation>
    </message>
    <message>
        <source>Connect it again; if it stays silent, call the supervisor.</source>
        <translation>Kytke laite uudelleen; jos se ei vastaa, kutsu työnjohtaja.</translation>
    </message>
    <message>
        <source>Connect it again</source>
        <translation>Kytke uudelleen</translation>
    </message>
    <message>
        <source>What is connected is not a Keyline device</source>
        <translation>Kytketty laite ei ole Keyline-laite</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>Siihen ei koskettu.</translation>
    </message>
    <message>
        <source>Leave it or remove it.</source>
        <translation>Jätä se paikalleen tai poista se.</translation>
    </message>
    <message>
        <source>Leave it or remove it</source>
        <translation>Jätä tai poista</translation>
    </message>
    <message>
        <source>The device gave an answer that cannot be understood</source>
        <translation>Laite antoi vastauksen, jota ei voi ymmärtää</translation>
    </message>
    <message>
        <source>Its firmware does not follow the device protocol.</source>
        <translation>Sen laiteohjelmisto ei noudata laiteprotokollaa.</translation>
    </message>
    <message>
        <source>Put it in the red bin; tell engineering the code.</source>
        <translation>Laita punaiseen laatikkoon; kerro koodi tuotantotekniikalle.</translation>
    </message>
    <message>
        <source>Put it in the red bin</source>
        <translation>Laita punaiseen laatikkoon</translation>
    </message>
    <message>
        <source>The device holds another manufacturer&apos;s key</source>
        <translation>Laitteessa on toisen valmistajan avain</translation>
    </message>
    <message>
        <source>It would refuse everything from this station; it was not touched.</source>
        <translation>Se hylkäisi kaiken tältä asemalta; siihen ei koskettu.</translation>
    </message>
    <message>
        <source>Check that firmware and station belong together.</source>
        <translation>Tarkista, että laiteohjelmisto ja asema kuuluvat yhteen.</translation>
    </message>
    <message>
        <source>Call the supervisor</source>
        <translation>Kutsu työnjohtaja</translation>
    </message>
    <message>
        <source>The profile does not accept this model</source>
        <translation>Profiili ei hyväksy tätä mallia</translation>
    </message>
    <message>
        <source>Choose the profile for this model, or remove the device.</source>
        <translation>Valitse tämän mallin profiili tai poista laite.</translation>
    </message>
    <message>
        <source>Remove it or call the supervisor</source>
        <translation>Poista laite tai kutsu työnjohtaja</translation>
    </message>
    <message>
        <source>The device&apos;s storage cannot be written</source>
        <translation>Laitteen muistiin ei voi kirjoittaa</translation>
    </message>
    <message>
        <source>Its memory chip is faulty; it cannot keep its keys.</source>
        <translation>Sen muistipiiri on viallinen; se ei pysty säilyttämään avaimiaan.</translation>
    </message>
    <message>
        <source>Put it in the red bin.</source>
        <translation>Laita punaiseen laatikkoon.</translation>
    </message>
    <message>
        <source>The device is in another state than it said</source>
        <translation>Laite on eri tilassa kuin se ilmoitti</translation>
    </message>
    <message>
        <source>Connect it again; if it repeats, call the supervisor.</source>
        <translation>Kytke laite uudelleen; jos sama toistuu, kutsu työnjohtaja.</translation>
    </message>
    <message>
        <source>Connect it again, else call the supervisor</source>
        <translation>Kytke uudelleen tai kutsu työnjohtaja</translation>
    </message>
    <message>
        <source>The device did not accept the manufacturer&apos;s signature</source>
        <translation>Laite ei hyväksynyt valmistajan allekirjoitusta</translation>
    </message>
    <message>
        <source>The key in its read-only memory is not this station&apos;s.</source>
        <translation>Sen lukumuistissa oleva avain ei ole tämän aseman.</translation>
    </message>
    <message>
        <source>The device could not open what was meant for it</source>
        <translation>Laite ei pystynyt avaamaan sille tarkoitettua sisältöä</translation>
    </message>
    <message>
        <source>Its chip key or its memory is faulty.</source>
        <translation>Sen siruavain tai muisti on viallinen.</translation>
    </message>
    <message>
        <source>The device did not understand the station</source>
        <translation>Laite ei ymmärtänyt asemaa</translation>
    </message>
    <message>
        <source>Firmware and station do not fit together.</source>
        <translation>Laiteohjelmisto ja asema eivät sovi yhteen.</translation>
    </message>
    <message>
        <source>Call the supervisor; tell engineering the code.</source>
        <translation>Kutsu työnjohtaja; kerro koodi tuotantotekniikalle.</translation>
    </message>
    <message>
        <source>The package is too large for the device</source>
        <translation>Paketti on laitteelle liian suuri</translation>
    </message>
    <message>
        <source>The profile does not fit this model.</source>
        <translation>Profiili ei sovi tälle mallille.</translation>
    </message>
    <message>
        <source>Choose a profile that fits this model.</source>
        <translation>Valitse profiili, joka sopii tälle mallille.</translation>
    </message>
    <message>
        <source>The device says this belongs to another chip</source>
        <translation>Laite ilmoittaa, että tämä kuuluu toiselle sirulle</translation>
    </message>
    <message>
        <source>It reports a chip ID that is not its own.</source>
        <translation>Se ilmoittaa sirutunnuksen, joka ei ole sen oma.</translation>
    </message>
    <message>
        <source>The device was sealed with a newer revision</source>
        <translation>Laite on sinetöity uudemmalla versiolla</translation>
    </message>
    <message>
        <source>What this station has for it is out of date.</source>
        <translation>Aseman tiedot laitteesta ovat vanhentuneet.</translation>
    </message>
    <message>
        <source>Let the supervisor look up this chip in the registry.</source>
        <translation>Pyydä työnjohtajaa hakemaan tämä siru rekisteristä.</translation>
    </message>
    <message>
        <source>The device refused with a code that is not known</source>
        <translation>Laite kieltäytyi tuntemattomalla koodilla</translation>
    </message>
    <message>
        <source>The device&apos;s backup does not open</source>
        <translation>Laitteen varmuuskopio ei avaudu</translation>
    </message>
    <message>
        <source>It could not be recovered later, so it must not ship.</source>
        <translation>Laitetta ei voisi myöhemmin palauttaa, joten sitä ei saa toimittaa.</translation>
    </message>
    <message>
        <source>The device could not prove that its keys work</source>
        <translation>Laite ei pystynyt todistamaan, että sen avaimet toimivat</translation>
    </message>
    <message>
        <source>What it stored is not what it was given.</source>
        <translation>Se tallensi muuta kuin sille annettiin.</translation>
    </message>
    <message>
        <source>The device did not seal itself</source>
        <translation>Laite ei sinetöinyt itseään</translation>
    </message>
    <message>
        <source>Its keys are in the registry, but it may still be changed.</source>
        <translation>Sen avaimet ovat rekisterissä, mutta sitä voi yhä muuttaa.</translation>
    </message>
    <message>
        <source>The chip has no usable ID</source>
        <translation>Sirulla ei ole käyttökelpoista tunnusta</translation>
    </message>
    <message>
        <source>All its bits are the same: the chip was never given an ID.</source>
        <translation>Kaikki bitit ovat samoja: sirulle ei ole annettu tunnusta.</translation>
    </message>
    <message>
        <source>Two devices show the same chip ID</source>
        <translation>Kahdella laitteella on sama sirutunnus</translation>
    </message>
    <message>
        <source>One of them is a copy or gives a wrong ID; neither goes on until it is clear which.</source>
        <translation>Toinen on kopio tai antaa väärän tunnuksen; kumpikaan ei jatka, ennen kuin se on selvinnyt.</translation>
    </message>
    <message>
        <source>Keep every device with this chip ID aside and call the supervisor.</source>
        <translation>Pane kaikki laitteet, joilla on tämä sirutunnus, sivuun ja kutsu työnjohtaja.</translation>
    </message>
    <message>
        <source>Keep both aside; call the supervisor</source>
        <translation>Pane molemmat sivuun; kutsu työnjohtaja</translation>
    </message>
    <message>
        <source>The chip is not on the chip maker&apos;s list</source>
        <translation>Siru ei ole sirunvalmistajan luettelossa</translation>
    </message>
    <message>
        <source>It may be a copy; it was not touched.</source>
        <translation>Se voi olla kopio; siihen ei koskettu.</translation>
    </message>
    <message>
        <source>Keep it aside and call the supervisor.</source>
        <translation>Pane laite sivuun ja kutsu työnjohtaja.</translation>
    </message>
    <message>
        <source>Keep it aside; call the supervisor</source>
        <translation>Pane sivuun; kutsu työnjohtaja</translation>
    </message>
    <message>
        <source>The device&apos;s buffer is too small</source>
        <translation>Laitteen puskuri on liian pieni</translation>
    </message>
    <message>
        <source>It offers fewer than 4096 bytes, which the protocol asks for.</source>
        <translation>Se tarjoaa alle 4096 tavua, jotka protokolla vaatii.</translation>
    </message>
    <message>
        <source>Tell engineering; the firmware must be changed.</source>
        <translation>Ilmoita tuotantotekniikalle; laiteohjelmisto on vaihdettava.</translation>
    </message>
    <message>
        <source>The device&apos;s backup is not in the agreed form</source>
        <translation>Laitteen varmuuskopio ei ole sovitussa muodossa</translation>
    </message>
    <message>
        <source>The device was finished before and has lost its keys</source>
        <translation>Laite on valmistunut aiemmin ja menettänyt avaimensa</translation>
    </message>
    <message>
        <source>They wait in the registry; a repair centre can bring them back.</source>
        <translation>Ne ovat tallessa rekisterissä; korjauskeskus voi palauttaa ne.</translation>
    </message>
    <message>
        <source>Send it to repair; do not give it a new identity.</source>
        <translation>Lähetä korjattavaksi; älä anna uutta laitetunnusta.</translation>
    </message>
    <message>
        <source>Send it to repair</source>
        <translation>Lähetä korjattavaksi</translation>
    </message>
    <message>
        <source>The device speaks a newer protocol</source>
        <translation>Laite käyttää uudempaa protokollaa</translation>
    </message>
    <message>
        <source>This station cannot work with it; it was not touched.</source>
        <translation>Asema ei osaa käsitellä laitetta; siihen ei koskettu.</translation>
    </message>
    <message>
        <source>Update the station.</source>
        <translation>Päivitä asema.</translation>
    </message>
    <message>
        <source>The device is sealed, but this registry does not know it</source>
        <translation>Laite on sinetöity, mutta tämä rekisteri ei tunne sitä</translation>
    </message>
    <message>
        <source>Another station&apos;s registry holds its backup.</source>
        <translation>Sen varmuuskopio on toisen aseman rekisterissä.</translation>
    </message>
    <message>
        <source>Check which registry it belongs to.</source>
        <translation>Selvitä, mihin rekisteriin se kuuluu.</translation>
    </message>
    <message>
        <source>Another station has begun this device</source>
        <translation>Toinen asema on aloittanut tämän laitteen</translation>
    </message>
    <message>
        <source>It holds a package that this station did not make; it was not touched.</source>
        <translation>Siinä on paketti, jota tämä asema ei ole tehnyt; siihen ei koskettu.</translation>
    </message>
    <message>
        <source>Finish it at the station that began it.</source>
        <translation>Tee laite valmiiksi sen aloittaneella asemalla.</translation>
    </message>
    <message>
        <source>Take it to the station that began it</source>
        <translation>Vie laite sen aloittaneelle asemalle</translation>
    </message>
    <message>
        <source>An identity is not well formed</source>
        <translation>Laitetunnus on väärän muotoinen</translation>
    </message>
    <message>
        <source>It was not used.</source>
        <translation>Sitä ei käytetty.</translation>
    </message>
    <message>
        <source>Correct it; an IMEI has 15 digits, the last one a check digit.</source>
        <translation>Korjaa se; IMEI on 15 numeroa, joista viimeinen on tarkiste.</translation>
    </message>
    <message>
        <source>No identity is left</source>
        <translation>Laitetunnukset ovat lopussa</translation>
    </message>
    <message>
        <source>No new device can be started; those in work go on.</source>
        <translation>Uusia laitteita ei voi aloittaa; keskeneräiset jatkuvat.</translation>
    </message>
    <message>
        <source>Give the order more identities.</source>
        <translation>Lisää tilaukselle laitetunnuksia.</translation>
    </message>
    <message>
        <source>Call the supervisor: no identity is left</source>
        <translation>Kutsu työnjohtaja: laitetunnukset lopussa</translation>
    </message>
    <message>
        <source>The identity belongs to another device</source>
        <translation>Laitetunnus kuuluu toiselle laitteelle</translation>
    </message>
    <message>
        <source>It was not given out a second time.</source>
        <translation>Sitä ei annettu toista kertaa.</translation>
    </message>
    <message>
        <source>Connect it again, and it gets another identity; if it repeats, call the supervisor.</source>
        <translation>Kytke laite uudelleen, niin se saa toisen laitetunnuksen; jos sama toistuu, kutsu työnjohtaja.</translation>
    </message>
    <message>
        <source>The range of identities is not well formed</source>
        <translation>Laitetunnusten alue on väärän muotoinen</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>Siitä ei otettu mitään.</translation>
    </message>
    <message>
        <source>Write it as imei:TAC-FIRST..LAST, mac:FIRST..LAST or os:PEN-FIRST..LAST, for example imei:35824005-000000..000999 or os:32473-000001..000999.</source>
        <translation>Kirjoita se muodossa imei:TAC-FIRST..LAST, mac:FIRST..LAST tai os:PEN-FIRST..LAST, esimerkiksi imei:35824005-000000..000999 tai os:32473-000001..000999.</translation>
    </message>
    <message>
        <source>Correct the range of identities</source>
        <translation>Korjaa laitetunnusten alue</translation>
    </message>
    <message>
        <source>The file of identities has bad lines</source>
        <translation>Laitetunnustiedostossa on rivejä, jotka eivät kelpaa</translation>
    </message>
    <message>
        <source>Correct the lines named, then try again.</source>
        <translation>Korjaa mainitut rivit ja yritä sitten uudelleen.</translation>
    </message>
    <message>
        <source>Correct the file of identities</source>
        <translation>Korjaa laitetunnustiedosto</translation>
    </message>
    <message>
        <source>The identities do not fit the profile</source>
        <translation>Laitetunnukset eivät sovi profiiliin</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>Mitään ei otettu.</translation>
    </message>
    <message>
        <source>Change --identities to what the profile asks for, or --profile to one that they fit; a chip that has identities keeps its profile.</source>
        <translation>Vaihda --identities profiilin mukaiseksi tai --profile tunnuksiin sopivaksi; siru, jolla on jo laitetunnukset, pitää profiilinsa.</translation>
    </message>
    <message>
        <source>Choose identities that fit the profile</source>
        <translation>Valitse profiiliin sopivat laitetunnukset</translation>
    </message>
    <message>
        <source>The profile is not well formed</source>
        <translation>Profiili on väärän muotoinen</translation>
    </message>
    <message>
        <source>Correct the line named.</source>
        <translation>Korjaa mainittu rivi.</translation>
    </message>
    <message>
        <source>Correct the profile</source>
        <translation>Korjaa profiili</translation>
    </message>
    <message>
        <source>There is no profile of this name</source>
        <translation>Tämännimistä profiilia ei ole</translation>
    </message>
    <message>
        <source>Nothing was started.</source>
        <translation>Mitään ei aloitettu.</translation>
    </message>
    <message>
        <source>Choose one from the home&apos;s profiles folder.</source>
        <translation>Valitse profiili kotikansion profiles-kansiosta.</translation>
    </message>
    <message>
        <source>Choose another profile</source>
        <translation>Valitse toinen profiili</translation>
    </message>
    <message>
        <source>The chip maker&apos;s list has bad lines</source>
        <translation>Sirunvalmistajan luettelossa on rivejä, jotka eivät kelpaa</translation>
    </message>
    <message>
        <source>Correct the lines named: one chip ID in hexadecimal a line.</source>
        <translation>Korjaa mainitut rivit: yksi heksadesimaalinen sirutunnus rivillä.</translation>
    </message>
    <message>
        <source>Correct the chip maker&apos;s list</source>
        <translation>Korjaa sirunvalmistajan luettelo</translation>
    </message>
    <message>
        <source>The profile needs the manufacturer&apos;s number, and this home has none</source>
        <translation>Profiili vaatii valmistajan numeron, eikä tällä kotikansiolla ole sellaista</translation>
    </message>
    <message>
        <source>Its certificates (CWT) name the private enterprise number; no device was started.</source>
        <translation>Sen varmenteissa (CWT) on yritysnumero (PEN); yhtään laitetta ei aloitettu.</translation>
    </message>
    <message>
        <source>Add it with `keyline init --home HOME --manufacturer NAME --pen N`, or choose another profile.</source>
        <translation>Lisää se komennolla `keyline init --home HOME --manufacturer NAME --pen N` tai valitse toinen profiili.</translation>
    </message>
    <message>
        <source>Add the manufacturer&apos;s number</source>
        <translation>Lisää valmistajan numero</translation>
    </message>
    <message>
        <source>The passphrase does not open the key store</source>
        <translation>Tunnuslause ei avaa avainvarastoa</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Mitään ei muutettu.</translation>
    </message>
    <message>
        <source>Check the passphrase, its file and the keyboard layout.</source>
        <translation>Tarkista tunnuslause, sen tiedosto ja näppäimistöasettelu.</translation>
    </message>
    <message>
        <source>Check the passphrase</source>
        <translation>Tarkista tunnuslause</translation>
    </message>
    <message>
        <source>No passphrase was given</source>
        <translation>Tunnuslausetta ei annettu</translation>
    </message>
    <message>
        <source>The key store stays closed.</source>
        <translation>Avainvarasto pysyy suljettuna.</translation>
    </message>
    <message>
        <source>Use --passphrase-file, set KEYLINE_PASSPHRASE_FILE, or run it on a terminal.</source>
        <translation>Käytä valitsinta --passphrase-file, aseta KEYLINE_PASSPHRASE_FILE tai aja komento päätteessä.</translation>
    </message>
    <message>
        <source>Give the passphrase</source>
        <translation>Anna tunnuslause</translation>
    </message>
    <message>
        <source>The passphrase is too short</source>
        <translation>Tunnuslause on liian lyhyt</translation>
    </message>
    <message>
        <source>Choose one of at least 8 characters.</source>
        <translation>Valitse vähintään 8 merkin tunnuslause.</translation>
    </message>
    <message>
        <source>Choose a longer passphrase</source>
        <translation>Valitse pidempi tunnuslause</translation>
    </message>
    <message>
        <source>The key store is damaged</source>
        <translation>Avainvarasto on vahingoittunut</translation>
    </message>
    <message>
        <source>The keys named cannot be used; the registry and the other files are untouched.</source>
        <translation>Mainittuja avaimia ei voi käyttää; rekisteriin ja muihin tiedostoihin ei koskettu.</translation>
    </message>
    <message>
        <source>Bring back the station&apos;s database alone, never the registry with it; or make a new station with `keyline init --from`.</source>
        <translation>Palauta vain aseman tietokanta, älä koskaan rekisteriä sen mukana; tai tee uusi asema komennolla `keyline init --from`.</translation>
    </message>
    <message>
        <source>This home has no key store</source>
        <translation>Tässä kotikansiossa ei ole avainvarastoa</translation>
    </message>
    <message>
        <source>Check the folder, or make a station with `keyline init`.</source>
        <translation>Tarkista kansio tai tee asema komennolla `keyline init`.</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Valitse toinen kansio</translation>
    </message>
    <message>
        <source>A key is not in the key store</source>
        <translation>Avain puuttuu avainvarastosta</translation>
    </message>
    <message>
        <source>The step that needs it cannot be done.</source>
        <translation>Sitä tarvitsevaa vaihetta ei voi tehdä.</translation>
    </message>
    <message>
        <source>Check which station this is; a supervisor can bring the key from the export file.</source>
        <translation>Tarkista, mikä asema tämä on; työnjohtaja voi tuoda avaimen vientitiedostosta.</translation>
    </message>
    <message>
        <source>A key is not well formed</source>
        <translation>Avain on väärän muotoinen</translation>
    </message>
    <message>
        <source>Give a key of the kind asked for.</source>
        <translation>Anna pyydetyn lajinen avain.</translation>
    </message>
    <message>
        <source>Give a key of the kind asked for</source>
        <translation>Anna pyydetyn lajinen avain</translation>
    </message>
    <message>
        <source>No prepared key pair is left</source>
        <translation>Valmiit avainparit ovat lopussa</translation>
    </message>
    <message>
        <source>Make more with `keyline vault fill`.</source>
        <translation>Tee lisää komennolla `keyline vault fill`.</translation>
    </message>
    <message>
        <source>Call the supervisor: no key pair is left</source>
        <translation>Kutsu työnjohtaja: avainparit lopussa</translation>
    </message>
    <message>
        <source>The key export is damaged or is no key export</source>
        <translation>Avainvienti on vahingoittunut tai ei ole avainvienti</translation>
    </message>
    <message>
        <source>Use another copy of the file.</source>
        <translation>Käytä tiedoston toista kopiota.</translation>
    </message>
    <message>
        <source>Use another copy of the file</source>
        <translation>Käytä tiedoston toista kopiota</translation>
    </message>
    <message>
        <source>The key pair is in use for another chip</source>
        <translation>Avainpari on käytössä toisella sirulla</translation>
    </message>
    <message>
        <source>This passphrase is the key store&apos;s own</source>
        <translation>Tämä on avainvaraston oma tunnuslause</translation>
    </message>
    <message>
        <source>Nothing was written: an export that it opens protects nothing that the station does not.</source>
        <translation>Mitään ei kirjoitettu: sillä avautuva vienti ei suojaisi enempää kuin asema itse.</translation>
    </message>
    <message>
        <source>Choose another passphrase for the export, and keep the two apart.</source>
        <translation>Valitse viennille toinen tunnuslause ja säilytä ne erillään.</translation>
    </message>
    <message>
        <source>Choose another passphrase</source>
        <translation>Valitse toinen tunnuslause</translation>
    </message>
    <message>
        <source>The two passphrases typed are not the same</source>
        <translation>Kirjoitetut tunnuslauseet eivät ole samat</translation>
    </message>
    <message>
        <source>Type the same passphrase twice.</source>
        <translation>Kirjoita sama tunnuslause kahdesti.</translation>
    </message>
    <message>
        <source>Type the same passphrase twice</source>
        <translation>Kirjoita sama tunnuslause kahdesti</translation>
    </message>
    <message>
        <source>The registry is not there</source>
        <translation>Rekisteriä ei löydy</translation>
    </message>
    <message>
        <source>Nothing was sent or looked up.</source>
        <translation>Mitään ei lähetetty eikä haettu.</translation>
    </message>
    <message>
        <source>Check the folder or the address of the registry.</source>
        <translation>Tarkista rekisterin kansio tai osoite.</translation>
    </message>
    <message>
        <source>Another program writes to this registry</source>
        <translation>Toinen ohjelma kirjoittaa tähän rekisteriin</translation>
    </message>
    <message>
        <source>Close the other program, then go on.</source>
        <translation>Sulje toinen ohjelma ja jatka.</translation>
    </message>
    <message>
        <source>The registry is damaged</source>
        <translation>Rekisteri on vahingoittunut</translation>
    </message>
    <message>
        <source>What is named does not fit the rest; nothing was changed.</source>
        <translation>Mainittu kohta ei sovi muuhun sisältöön; mitään ei muutettu.</translation>
    </message>
    <message>
        <source>Run `keyline registry verify`; bring the place named back from a mirror.</source>
        <translation>Aja `keyline registry verify`; palauta mainittu kohta peilikopiosta.</translation>
    </message>
    <message>
        <source>The registry refused the record</source>
        <translation>Rekisteri hylkäsi tietueen</translation>
    </message>
    <message>
        <source>The device is not registered and was not sealed.</source>
        <translation>Laitetta ei ole rekisteröity eikä sinetöity.</translation>
    </message>
    <message>
        <source>Call the supervisor; the reason is given with the code.</source>
        <translation>Kutsu työnjohtaja; syy on koodin vieressä.</translation>
    </message>
    <message>
        <source>The registry does not know this chip</source>
        <translation>Rekisteri ei tunne tätä sirua</translation>
    </message>
    <message>
        <source>It has no backup for it.</source>
        <translation>Siinä ei ole sirun varmuuskopiota.</translation>
    </message>
    <message>
        <source>Check the chip ID and the registry; ask the other registries of the manufacturer.</source>
        <translation>Tarkista sirutunnus ja rekisteri; kysy valmistajan muista rekistereistä.</translation>
    </message>
    <message>
        <source>Check the chip ID and the registry</source>
        <translation>Tarkista sirutunnus ja rekisteri</translation>
    </message>
    <message>
        <source>The record of this chip was erased on request</source>
        <translation>Tämän sirun tietue on poistettu pyynnöstä</translation>
    </message>
    <message>
        <source>Its backup is gone for good.</source>
        <translation>Sen varmuuskopio on lopullisesti poissa.</translation>
    </message>
    <message>
        <source>Ask the manufacturer.</source>
        <translation>Kysy valmistajalta.</translation>
    </message>
    <message>
        <source>Ask the manufacturer</source>
        <translation>Kysy valmistajalta</translation>
    </message>
    <message>
        <source>This chip was retired</source>
        <translation>Tämä siru on poistettu käytöstä</translation>
    </message>
    <message>
        <source>Its record is no longer for use.</source>
        <translation>Sen tietue ei ole enää käytössä.</translation>
    </message>
    <message>
        <source>The proof of registration does not hold</source>
        <translation>Rekisteröinnin todiste ei pidä paikkaansa</translation>
    </message>
    <message>
        <source>The registry cannot show that it made this record public.</source>
        <translation>Rekisteri ei pysty osoittamaan julkaisseensa tätä tietuetta.</translation>
    </message>
    <message>
        <source>Use another source, and report this registry.</source>
        <translation>Käytä toista lähdettä ja ilmoita tästä rekisteristä.</translation>
    </message>
    <message>
        <source>Use another source; report this one</source>
        <translation>Käytä toista lähdettä; ilmoita tästä</translation>
    </message>
    <message>
        <source>The registry&apos;s statement does not hold</source>
        <translation>Rekisterin lausuma ei pidä paikkaansa</translation>
    </message>
    <message>
        <source>It is not what a station of the manufacturer signed.</source>
        <translation>Se ei ole valmistajan aseman allekirjoittama.</translation>
    </message>
    <message>
        <source>The station that signed was not enrolled</source>
        <translation>Allekirjoittanut asema ei ole valmistajan hyväksymä</translation>
    </message>
    <message>
        <source>The record may be made up.</source>
        <translation>Tietue voi olla tekaistu.</translation>
    </message>
    <message>
        <source>The record is not the one that was registered</source>
        <translation>Tietue ei ole se, joka rekisteröitiin</translation>
    </message>
    <message>
        <source>It was changed, damaged or held back.</source>
        <translation>Sitä on muutettu, se on vahingoittunut tai sitä ei annettu.</translation>
    </message>
    <message>
        <source>The certificate does not hold</source>
        <translation>Varmenne ei pidä paikkaansa</translation>
    </message>
    <message>
        <source>The manufacturer did not sign it, or it is not in the agreed form.</source>
        <translation>Valmistaja ei ole allekirjoittanut sitä, tai se ei ole sovitussa muodossa.</translation>
    </message>
    <message>
        <source>The record is of another chip</source>
        <translation>Tietue on toisen sirun</translation>
    </message>
    <message>
        <source>It would not open on this device.</source>
        <translation>Se ei avautuisi tällä laitteella.</translation>
    </message>
    <message>
        <source>The registry&apos;s log is older than before</source>
        <translation>Rekisterin loki on vanhempi kuin aiemmin</translation>
    </message>
    <message>
        <source>Records may be hidden.</source>
        <translation>Tietueita voi olla piilotettu.</translation>
    </message>
    <message>
        <source>Call the supervisor; use another source</source>
        <translation>Kutsu työnjohtaja; käytä toista lähdettä</translation>
    </message>
    <message>
        <source>The registry&apos;s log is not the one seen before</source>
        <translation>Rekisterin loki ei ole sama kuin aiemmin nähty</translation>
    </message>
    <message>
        <source>It shows different people different records.</source>
        <translation>Se näyttää eri ihmisille eri tietueita.</translation>
    </message>
    <message>
        <source>The registry&apos;s checkpoint does not hold</source>
        <translation>Rekisterin tarkistuspiste ei pidä paikkaansa</translation>
    </message>
    <message>
        <source>It is not signed by the log that the trust file names.</source>
        <translation>Sitä ei ole allekirjoittanut luottamustiedostossa nimetty loki.</translation>
    </message>
    <message>
        <source>Check the trust file; use another source, and report this registry.</source>
        <translation>Tarkista luottamustiedosto; käytä toista lähdettä ja ilmoita tästä rekisteristä.</translation>
    </message>
    <message>
        <source>Check the trust file; use another source</source>
        <translation>Tarkista luottamustiedosto, vaihda lähdettä</translation>
    </message>
    <message>
        <source>Too few witnesses have signed the checkpoint lately</source>
        <translation>Liian harva todistaja on viime aikoina allekirjoittanut tarkistuspisteen</translation>
    </message>
    <message>
        <source>The log may show others something else.</source>
        <translation>Loki voi näyttää muille jotain muuta.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock; wait and repeat, or use another source.</source>
        <translation>Tarkista tämän tietokoneen kello; odota ja toista, tai käytä toista lähdettä.</translation>
    </message>
    <message>
        <source>Wait, or use another source</source>
        <translation>Odota tai käytä toista lähdettä</translation>
    </message>
    <message>
        <source>The trust file is not well formed</source>
        <translation>Luottamustiedosto on väärän muotoinen</translation>
    </message>
    <message>
        <source>Get the file from the manufacturer once more.</source>
        <translation>Hanki tiedosto valmistajalta uudelleen.</translation>
    </message>
    <message>
        <source>Get the trust file once more</source>
        <translation>Hanki luottamustiedosto uudelleen</translation>
    </message>
    <message>
        <source>The registry refused the record of a sealed device</source>
        <translation>Rekisteri hylkäsi sinetöidyn laitteen tietueen</translation>
    </message>
    <message>
        <source>It was sealed while its record was queued; it has no backup and could not be brought back.</source>
        <translation>Se sinetöitiin tietueen ollessa jonossa; sillä ei ole varmuuskopiota, eikä sitä voisi palauttaa.</translation>
    </message>
    <message>
        <source>Call the device back by its chip ID and keep it aside; tell engineering the reason given.</source>
        <translation>Kutsu laite takaisin sirutunnuksen perusteella ja pane se sivuun; kerro annettu syy tuotantotekniikalle.</translation>
    </message>
    <message>
        <source>The registry is older than this station</source>
        <translation>Rekisteri on vanhempi kuin tämä asema</translation>
    </message>
    <message>
        <source>It lacks a record that this station filed there; no device was started.</source>
        <translation>Siitä puuttuu tietue, jonka tämä asema on sinne vienyt; yhtään laitetta ei aloitettu.</translation>
    </message>
    <message>
        <source>Bring back the newest copy of the registry; do not go on with this one.</source>
        <translation>Palauta rekisterin uusin kopio; älä jatka tällä.</translation>
    </message>
    <message>
        <source>Stop; call the supervisor</source>
        <translation>Seis; kutsu työnjohtaja</translation>
    </message>
    <message>
        <source>The registry is another station&apos;s</source>
        <translation>Rekisteri on toisen aseman</translation>
    </message>
    <message>
        <source>The log there was made with another key than this home&apos;s; nothing was changed.</source>
        <translation>Siellä oleva loki on tehty muulla kuin tämän kotikansion avaimella; mitään ei muutettu.</translation>
    </message>
    <message>
        <source>Put this home&apos;s own registry back in the place named, from its newest copy.</source>
        <translation>Palauta mainittuun paikkaan tämän kotikansion oma rekisteri sen uusimmasta kopiosta.</translation>
    </message>
    <message>
        <source>This folder is no station&apos;s home</source>
        <translation>Tämä kansio ei ole minkään aseman kotikansio</translation>
    </message>
    <message>
        <source>This folder is a station&apos;s home already</source>
        <translation>Tämä kansio on jo aseman kotikansio</translation>
    </message>
    <message>
        <source>Use it as it is, or choose another folder.</source>
        <translation>Käytä sitä sellaisenaan tai valitse toinen kansio.</translation>
    </message>
    <message>
        <source>Another station is running on this home</source>
        <translation>Toinen asema käyttää tätä kotikansiota</translation>
    </message>
    <message>
        <source>Close the other one, or choose another home.</source>
        <translation>Sulje toinen tai valitse toinen kotikansio.</translation>
    </message>
    <message>
        <source>The home cannot be written</source>
        <translation>Kotikansioon ei voi kirjoittaa</translation>
    </message>
    <message>
        <source>Give this user the right to write there, or mount the disk for writing.</source>
        <translation>Anna tälle käyttäjälle kirjoitusoikeus sinne tai liitä levy kirjoitettavaksi.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Levy on täynnä</translation>
    </message>
    <message>
        <source>What was acknowledged is safe; no step goes on until there is room.</source>
        <translation>Kuitattu on tallessa; mikään vaihe ei jatku, ennen kuin tilaa on.</translation>
    </message>
    <message>
        <source>Make room on the disk, then go on.</source>
        <translation>Vapauta levytilaa ja jatka.</translation>
    </message>
    <message>
        <source>Call the supervisor: the disk is full</source>
        <translation>Kutsu työnjohtaja: levy on täynnä</translation>
    </message>
    <message>
        <source>A database file is damaged</source>
        <translation>Tietokantatiedosto on vahingoittunut</translation>
    </message>
    <message>
        <source>The file named cannot be used; the others are untouched.</source>
        <translation>Mainittua tiedostoa ei voi käyttää; muihin ei koskettu.</translation>
    </message>
    <message>
        <source>Keep the file, bring back only the one named from its newest backup, and tell engineering.</source>
        <translation>Säilytä tiedosto, palauta vain mainittu tiedosto uusimmasta varmuuskopiosta ja ilmoita tuotantotekniikalle.</translation>
    </message>
    <message>
        <source>A database could not be used</source>
        <translation>Tietokantaa ei voitu käyttää</translation>
    </message>
    <message>
        <source>What was acknowledged is safe.</source>
        <translation>Kuitattu on tallessa.</translation>
    </message>
    <message>
        <source>Check the disk, or the database that is named, then go on.</source>
        <translation>Tarkista levy tai nimetty tietokanta ja jatka.</translation>
    </message>
    <message>
        <source>The database was made by a newer version</source>
        <translation>Tietokanta on tehty uudemmalla versiolla</translation>
    </message>
    <message>
        <source>Use the newer program.</source>
        <translation>Käytä uudempaa ohjelmaa.</translation>
    </message>
    <message>
        <source>Use the newer program</source>
        <translation>Käytä uudempaa ohjelmaa</translation>
    </message>
    <message>
        <source>A file cannot be read</source>
        <translation>Tiedostoa ei voi lukea</translation>
    </message>
    <message>
        <source>Check its name and its rights.</source>
        <translation>Tarkista sen nimi ja oikeudet.</translation>
    </message>
    <message>
        <source>Check the file&apos;s name and rights</source>
        <translation>Tarkista tiedoston nimi ja oikeudet</translation>
    </message>
    <message>
        <source>A file cannot be written</source>
        <translation>Tiedostoa ei voi kirjoittaa</translation>
    </message>
    <message>
        <source>It was not saved; what was there is unchanged.</source>
        <translation>Sitä ei tallennettu; aiempi sisältö on ennallaan.</translation>
    </message>
    <message>
        <source>Check the folder and its rights, or choose another place.</source>
        <translation>Tarkista kansio ja sen oikeudet tai valitse toinen paikka.</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Valitse toinen paikka</translation>
    </message>
    <message>
        <source>The file is there already</source>
        <translation>Tiedosto on jo olemassa</translation>
    </message>
    <message>
        <source>It was not replaced.</source>
        <translation>Sitä ei korvattu.</translation>
    </message>
    <message>
        <source>Choose another name, or remove it.</source>
        <translation>Valitse toinen nimi tai poista se.</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>Valitse toinen nimi</translation>
    </message>
    <message>
        <source>A part of this home is gone</source>
        <translation>Osa tästä kotikansiosta puuttuu</translation>
    </message>
    <message>
        <source>What is left was made with it; nothing was made in its place.</source>
        <translation>Jäljellä oleva on tehty sen kanssa; sen tilalle ei tehty mitään.</translation>
    </message>
    <message>
        <source>Put the file named back from its newest backup, or choose another folder with --home.</source>
        <translation>Palauta mainittu tiedosto uusimmasta varmuuskopiosta tai valitse toinen kansio valitsimella --home.</translation>
    </message>
    <message>
        <source>A settings file of this home is not well formed</source>
        <translation>Tämän kotikansion asetustiedosto on väärän muotoinen</translation>
    </message>
    <message>
        <source>It was not used and not changed; keys, records and devices are untouched.</source>
        <translation>Sitä ei käytetty eikä muutettu; avaimiin, tietueisiin ja laitteisiin ei koskettu.</translation>
    </message>
    <message>
        <source>Correct the line named, or remove the file to begin it anew.</source>
        <translation>Korjaa mainittu rivi tai poista tiedosto, niin se aloitetaan alusta.</translation>
    </message>
    <message>
        <source>The data is not in the expected form</source>
        <translation>Tiedot eivät ole odotetussa muodossa</translation>
    </message>
    <message>
        <source>Check where it came from; get it once more.</source>
        <translation>Tarkista, mistä tiedot tulivat; hanki ne uudelleen.</translation>
    </message>
    <message>
        <source>Get the data once more</source>
        <translation>Hanki tiedot uudelleen</translation>
    </message>
    <message>
        <source>The command was not understood</source>
        <translation>Komentoa ei ymmärretty</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Mitään ei tehty.</translation>
    </message>
    <message>
        <source>See its --help.</source>
        <translation>Katso komennon --help.</translation>
    </message>
    <message>
        <source>See its --help</source>
        <translation>Katso komennon --help</translation>
    </message>
    <message>
        <source>The work was stopped</source>
        <translation>Työ keskeytettiin</translation>
    </message>
    <message>
        <source>What was done is kept, and nothing is half done.</source>
        <translation>Tehty on tallessa, eikä mitään jäänyt puolitiehen.</translation>
    </message>
    <message>
        <source>Run the same command to go on.</source>
        <translation>Jatka ajamalla sama komento.</translation>
    </message>
    <message>
        <source>Run the same command to go on</source>
        <translation>Jatka ajamalla sama komento</translation>
    </message>
    <message>
        <source>This address cannot be served</source>
        <translation>Tätä osoitetta ei voi palvella</translation>
    </message>
    <message>
        <source>Another program has it, or this machine has no such address; nothing was begun.</source>
        <translation>Se on toisella ohjelmalla, tai tällä koneella ei ole sitä; mitään ei aloitettu.</translation>
    </message>
    <message>
        <source>End the other program, or give another address and port with --listen.</source>
        <translation>Sulje toinen ohjelma tai anna toinen osoite ja portti valitsimella --listen.</translation>
    </message>
    <message>
        <source>Give another address and port</source>
        <translation>Anna toinen osoite ja portti</translation>
    </message>
    <message>
        <source>Something happened that this program does not know</source>
        <translation>Tapahtui jotain, mitä tämä ohjelma ei tunne</translation>
    </message>
    <message>
        <source>The device or file was left as it was.</source>
        <translation>Laite tai tiedosto jätettiin ennalleen.</translation>
    </message>
    <message>
        <source>Call the supervisor; send engineering the report.</source>
        <translation>Kutsu työnjohtaja; lähetä raportti tuotantotekniikalle.</translation>
    </message>
    <message>
        <source>No device appeared</source>
        <translation>Laitetta ei ilmestynyt</translation>
    </message>
    <message>
        <source>It has no power, or the cable is faulty.</source>
        <translation>Siinä ei ole virtaa tai kaapeli on viallinen.</translation>
    </message>
    <message>
        <source>Check battery and cable; connect it again.</source>
        <translation>Tarkista akku ja kaapeli; kytke laite uudelleen.</translation>
    </message>
    <message>
        <source>Close the other program; run this again.</source>
        <translation>Sulje toinen ohjelma; aja tämä uudelleen.</translation>
    </message>
    <message>
        <source>It was not touched; it is not for here.</source>
        <translation>Siihen ei koskettu; se ei kuulu tänne.</translation>
    </message>
    <message>
        <source>Connect the right device.</source>
        <translation>Kytke oikea laite.</translation>
    </message>
    <message>
        <source>It can be saved; what was done is kept.</source>
        <translation>Laite voidaan pelastaa; tehty työ on tallessa.</translation>
    </message>
    <message>
        <source>Connect it again; charge it first if it stays silent.</source>
        <translation>Kytke laite uudelleen; lataa se ensin, jos se ei vastaa.</translation>
    </message>
    <message>
        <source>One of them is a copy; neither was changed.</source>
        <translation>Toinen niistä on kopio; kumpaakaan ei muutettu.</translation>
    </message>
    <message>
        <source>Connect one device at a time.</source>
        <translation>Kytke yksi laite kerrallaan.</translation>
    </message>
    <message>
        <source>The device&apos;s keys are in order</source>
        <translation>Laitteen avaimet ovat kunnossa</translation>
    </message>
    <message>
        <source>Nothing is wrong here; its fault lies elsewhere.</source>
        <translation>Tässä ei ole vikaa; vika on muualla.</translation>
    </message>
    <message>
        <source>Look for another fault.</source>
        <translation>Etsi muuta vikaa.</translation>
    </message>
    <message>
        <source>The device was never finished</source>
        <translation>Laitetta ei ole koskaan tehty valmiiksi</translation>
    </message>
    <message>
        <source>It holds keys that were never registered.</source>
        <translation>Siinä on avaimia, joita ei ole koskaan rekisteröity.</translation>
    </message>
    <message>
        <source>Send it to a provisioning station.</source>
        <translation>Lähetä se avainten asennusasemalle.</translation>
    </message>
    <message>
        <source>The device is new</source>
        <translation>Laite on uusi</translation>
    </message>
    <message>
        <source>It never had keys.</source>
        <translation>Siinä ei ole koskaan ollut avaimia.</translation>
    </message>
    <message>
        <source>Its memory chip is worn; its keys are safe in the registry.</source>
        <translation>Sen muistipiiri on kulunut; avaimet ovat turvassa rekisterissä.</translation>
    </message>
    <message>
        <source>The registry has no record of this chip</source>
        <translation>Rekisterissä ei ole tämän sirun tietuetta</translation>
    </message>
    <message>
        <source>This source cannot bring it back.</source>
        <translation>Tästä lähteestä laitetta ei voi palauttaa.</translation>
    </message>
    <message>
        <source>Ask the manufacturer for the right registry; try there.</source>
        <translation>Kysy valmistajalta oikea rekisteri; yritä siellä.</translation>
    </message>
    <message>
        <source>The record was erased on request</source>
        <translation>Tietue on poistettu pyynnöstä</translation>
    </message>
    <message>
        <source>Its backup is gone for good; this device cannot be saved.</source>
        <translation>Sen varmuuskopio on lopullisesti poissa; tätä laitetta ei voi pelastaa.</translation>
    </message>
    <message>
        <source>Tell the owner; the manufacturer can say more.</source>
        <translation>Kerro omistajalle; valmistaja voi kertoa lisää.</translation>
    </message>
    <message>
        <source>The registry cannot be reached</source>
        <translation>Rekisteriin ei saada yhteyttä</translation>
    </message>
    <message>
        <source>The device can be saved; only the source is missing.</source>
        <translation>Laite voidaan pelastaa; vain lähde puuttuu.</translation>
    </message>
    <message>
        <source>Use a mirror or a file, or repeat later.</source>
        <translation>Käytä peilikopiota tai tiedostoa tai toista myöhemmin.</translation>
    </message>
    <message>
        <source>What the registry gave does not hold</source>
        <translation>Rekisterin antama tieto ei pidä paikkaansa</translation>
    </message>
    <message>
        <source>Use another source, and report this one.</source>
        <translation>Käytä toista lähdettä ja ilmoita tästä.</translation>
    </message>
    <message>
        <source>The registry shows an older or another log than before</source>
        <translation>Rekisteri näyttää vanhemman tai toisen lokin kuin aiemmin</translation>
    </message>
    <message>
        <source>Records may be hidden; nothing was written to the device.</source>
        <translation>Tietueita voi olla piilotettu; laitteeseen ei kirjoitettu mitään.</translation>
    </message>
    <message>
        <source>The device says the backup is another chip&apos;s</source>
        <translation>Laite ilmoittaa, että varmuuskopio on toisen sirun</translation>
    </message>
    <message>
        <source>Its chip was replaced or gives a wrong ID; it cannot be saved here.</source>
        <translation>Sen siru on vaihdettu tai antaa väärän tunnuksen; laitetta ei voi pelastaa täällä.</translation>
    </message>
    <message>
        <source>Send it to the manufacturer.</source>
        <translation>Lähetä se valmistajalle.</translation>
    </message>
    <message>
        <source>The device cannot open its own backup</source>
        <translation>Laite ei pysty avaamaan omaa varmuuskopiotaan</translation>
    </message>
    <message>
        <source>Its chip key is damaged; it cannot be saved here.</source>
        <translation>Sen siruavain on vahingoittunut; laitetta ei voi pelastaa täällä.</translation>
    </message>
    <message>
        <source>This trust file is not for it; it was not touched.</source>
        <translation>Tämä luottamustiedosto ei ole sitä varten; siihen ei koskettu.</translation>
    </message>
    <message>
        <source>Use the trust file of its manufacturer.</source>
        <translation>Käytä sen valmistajan luottamustiedostoa.</translation>
    </message>
    <message>
        <source>The device was not understood</source>
        <translation>Laitetta ei ymmärretty</translation>
    </message>
    <message>
        <source>It speaks a newer protocol or breaks it; it was left as it was.</source>
        <translation>Se käyttää uudempaa protokollaa tai rikkoo sitä; se jätettiin ennalleen.</translation>
    </message>
    <message>
        <source>The device was pulled out</source>
        <translation>Laite irrotettiin kesken</translation>
    </message>
    <message>
        <source>Nothing is lost; it goes on when connected again.</source>
        <translation>Mitään ei menetetty; työ jatkuu, kun laite kytketään uudelleen.</translation>
    </message>
    <message>
        <source>Connect the same device again.</source>
        <translation>Kytke sama laite uudelleen.</translation>
    </message>
    <message>
        <source>It must not be given out.</source>
        <translation>Sitä ei saa luovuttaa.</translation>
    </message>
    <message>
        <source>Run this once more; then send it to the manufacturer.</source>
        <translation>Aja tämä vielä kerran; lähetä laite sitten valmistajalle.</translation>
    </message>
    <message>
        <source>The report was not saved</source>
        <translation>Raporttia ei tallennettu</translation>
    </message>
    <message>
        <source>The device is restored all the same.</source>
        <translation>Laite on silti palautettu.</translation>
    </message>
    <message>
        <source>Choose another place for the report.</source>
        <translation>Valitse raportille toinen paikka.</translation>
    </message>
    <message>
        <source>The device was left as it was.</source>
        <translation>Laite jätettiin ennalleen.</translation>
    </message>
    <message>
        <source>Run this again; send the report to the manufacturer.</source>
        <translation>Aja tämä uudelleen; lähetä raportti valmistajalle.</translation>
    </message>
    <message>
        <source>The IMEI&apos;s check digit does not fit</source>
        <translation>IMEI:n tarkistenumero ei täsmää</translation>
    </message>
    <message>
        <source>A digit was misread, or the label is wrong; it was not used.</source>
        <translation>Numero luettiin väärin tai tarra on väärä; sitä ei käytetty.</translation>
    </message>
    <message>
        <source>Scan it once more; if it repeats, call the supervisor.</source>
        <translation>Lue se uudelleen; jos sama toistuu, kutsu työnjohtaja.</translation>
    </message>
    <message>
        <source>Misread: scan the label once more</source>
        <translation>Väärin luettu: lue tarra uudelleen</translation>
    </message>
    <message>
        <source>This IMEI is of another model</source>
        <translation>Tämä IMEI on toisen mallin</translation>
    </message>
    <message>
        <source>Its first eight digits are not the order&apos;s; it was not used.</source>
        <translation>Sen kahdeksan ensimmäistä numeroa eivät ole tilauksen; sitä ei käytetty.</translation>
    </message>
    <message>
        <source>Scan the label of this device; if it repeats, call the supervisor.</source>
        <translation>Lue tämän laitteen tarra; jos sama toistuu, kutsu työnjohtaja.</translation>
    </message>
    <message>
        <source>Another model: scan this device&apos;s label</source>
        <translation>Toinen malli: lue tämän laitteen tarra</translation>
    </message>
    <message>
        <source>This is a number of another kind</source>
        <translation>Tämä on toisenlainen numero</translation>
    </message>
    <message>
        <source>The order asks for another one; it was not used.</source>
        <translation>Tilaus vaatii toisenlaisen; sitä ei käytetty.</translation>
    </message>
    <message>
        <source>Scan the label that the order asks for.</source>
        <translation>Lue tilauksen vaatima tarra.</translation>
    </message>
    <message>
        <source>Another number: scan the right label</source>
        <translation>Väärä numero: lue oikea tarra</translation>
    </message>
    <message>
        <source>This is a product barcode (EAN)</source>
        <translation>Tämä on tuotteen viivakoodi (EAN)</translation>
    </message>
    <message>
        <source>It is the same on every box and names no device.</source>
        <translation>Se on sama jokaisessa laatikossa eikä kerro, mikä laite on.</translation>
    </message>
    <message>
        <source>Scan the IMEI label.</source>
        <translation>Lue IMEI-tarra.</translation>
    </message>
    <message>
        <source>A product barcode: scan the IMEI label</source>
        <translation>Tuotteen viivakoodi: lue IMEI-tarra</translation>
    </message>
    <message>
        <source>This is the number of a SIM card (ICCID)</source>
        <translation>Tämä on SIM-kortin numero (ICCID)</translation>
    </message>
    <message>
        <source>It names the card, not the device.</source>
        <translation>Se kertoo kortin, ei laitetta.</translation>
    </message>
    <message>
        <source>A SIM card: scan the IMEI label</source>
        <translation>SIM-kortti: lue IMEI-tarra</translation>
    </message>
    <message>
        <source>This is the number of an eSIM (EID)</source>
        <translation>Tämä on eSIM-numero (EID)</translation>
    </message>
    <message>
        <source>It names the eSIM, not the device.</source>
        <translation>Se kertoo eSIMin, ei laitetta.</translation>
    </message>
    <message>
        <source>An eSIM: scan the IMEI label</source>
        <translation>eSIM: lue IMEI-tarra</translation>
    </message>
    <message>
        <source>This is a link or a setting (QR)</source>
        <translation>Tämä on linkki tai asetus (QR)</translation>
    </message>
    <message>
        <source>It names no device; nothing was opened.</source>
        <translation>Se ei kerro mitään laitetta; mitään ei avattu.</translation>
    </message>
    <message>
        <source>A link: scan the IMEI label</source>
        <translation>Linkki: lue IMEI-tarra</translation>
    </message>
    <message>
        <source>These sixteen digits are an IMEISV</source>
        <translation>Nämä kuusitoista numeroa ovat IMEISV</translation>
    </message>
    <message>
        <source>It has no check digit, so it was not used.</source>
        <translation>Siinä ei ole tarkistenumeroa, joten sitä ei käytetty.</translation>
    </message>
    <message>
        <source>Scan the IMEI label, of fifteen digits.</source>
        <translation>Lue viisitoistanumeroinen IMEI-tarra.</translation>
    </message>
    <message>
        <source>Sixteen digits: scan the IMEI label</source>
        <translation>Kuusitoista numeroa: lue IMEI-tarra</translation>
    </message>
    <message>
        <source>The scan is too long</source>
        <translation>Luettu koodi on liian pitkä</translation>
    </message>
    <message>
        <source>No label that is asked for is so long; it was not used.</source>
        <translation>Mikään kysytty tarra ei ole näin pitkä; sitä ei käytetty.</translation>
    </message>
    <message>
        <source>Too long: scan the IMEI label</source>
        <translation>Liian pitkä: lue IMEI-tarra</translation>
    </message>
    <message>
        <source>The scan holds characters that no label has</source>
        <translation>Luetussa on merkkejä, joita tarroissa ei ole</translation>
    </message>
    <message>
        <source>The scanner is set wrong, or sent rubbish; it was not used.</source>
        <translation>Lukija on asetettu väärin tai lähetti sotkua; sitä ei käytetty.</translation>
    </message>
    <message>
        <source>Scan it once more; if it repeats, check the scanner on the test page.</source>
        <translation>Lue se uudelleen; jos sama toistuu, tarkista lukija testisivulla.</translation>
    </message>
    <message>
        <source>Unreadable: scan the label once more</source>
        <translation>Lukukelvoton: lue tarra uudelleen</translation>
    </message>
    <message>
        <source>The scanner types with another keyboard layout</source>
        <translation>Lukija kirjoittaa toisella näppäimistöasettelulla</translation>
    </message>
    <message>
        <source>Its digits and letters arrive changed; nothing was used.</source>
        <translation>Sen numerot ja kirjaimet tulevat muuttuneina; mitään ei käytetty.</translation>
    </message>
    <message>
        <source>Set the scanner to this keyboard&apos;s layout; the test page helps.</source>
        <translation>Aseta lukija tämän näppäimistön asettelulle; testisivu auttaa.</translation>
    </message>
    <message>
        <source>Scanner set wrong: call the supervisor</source>
        <translation>Lukija väärin asetettu: kutsu työnjohtaja</translation>
    </message>
    <message>
        <source>The card or sticker was misread</source>
        <translation>Kortti tai tarra luettiin väärin</translation>
    </message>
    <message>
        <source>Its check character does not fit, or it is none of this station&apos;s.</source>
        <translation>Sen tarkistemerkki ei täsmää tai se ei ole tämän aseman.</translation>
    </message>
    <message>
        <source>Scan it once more; if it repeats, print it anew.</source>
        <translation>Lue se uudelleen; jos sama toistuu, tulosta se uudelleen.</translation>
    </message>
    <message>
        <source>Misread: scan the card once more</source>
        <translation>Väärin luettu: lue kortti uudelleen</translation>
    </message>
    <message>
        <source>Nothing that was asked for is on this label</source>
        <translation>Tällä tarralla ei ole mitään kysyttyä</translation>
    </message>
    <message>
        <source>Another label: scan the IMEI label</source>
        <translation>Väärä tarra: lue IMEI-tarra</translation>
    </message>
    <message>
        <source>This label was scanned already</source>
        <translation>Tämä tarra on jo luettu</translation>
    </message>
    <message>
        <source>It is another device&apos;s, or the same number twice; it was not used.</source>
        <translation>Se on toisen laitteen tai sama numero toiseen kertaan; sitä ei käytetty.</translation>
    </message>
    <message>
        <source>Scan the label of this device.</source>
        <translation>Lue tämän laitteen tarra.</translation>
    </message>
    <message>
        <source>Scanned already: scan this device&apos;s label</source>
        <translation>Jo luettu: lue tämän laitteen tarra</translation>
    </message>
    <message>
        <source>This label belongs to another device</source>
        <translation>Tämä tarra kuuluu toiselle laitteelle</translation>
    </message>
    <message>
        <source>That device has this number for good; it was not used.</source>
        <translation>Numero on pysyvästi sen laitteen; sitä ei käytetty.</translation>
    </message>
    <message>
        <source>Another device&apos;s: scan this device&apos;s label</source>
        <translation>Toisen laitteen: lue tämän laitteen tarra</translation>
    </message>
    <message>
        <source>No device waits for a label</source>
        <translation>Mikään laite ei odota tarraa</translation>
    </message>
    <message>
        <source>The order gives numbers by itself; the scan was not used.</source>
        <translation>Tilaus antaa numerot itse; lukua ei käytetty.</translation>
    </message>
    <message>
        <source>Connect a device; it gets its number by itself.</source>
        <translation>Kytke laite; se saa numeronsa itsestään.</translation>
    </message>
    <message>
        <source>No label is needed</source>
        <translation>Tarraa ei tarvita</translation>
    </message>
    <message>
        <source>This station has no such slot</source>
        <translation>Tällä asemalla ei ole tällaista paikkaa</translation>
    </message>
    <message>
        <source>The sticker is another station&apos;s; nothing changed.</source>
        <translation>Tarra on toisen aseman; mitään ei muuttunut.</translation>
    </message>
    <message>
        <source>Scan a sticker of this station.</source>
        <translation>Lue tämän aseman tarra.</translation>
    </message>
    <message>
        <source>Scan a sticker of this station</source>
        <translation>Lue tämän aseman tarra</translation>
    </message>
    <message>
        <source>The number is the device&apos;s already</source>
        <translation>Numero on jo laitteen</translation>
    </message>
    <message>
        <source>It was noted for good and cannot be taken back by a key.</source>
        <translation>Se on kirjattu pysyvästi, eikä sitä voi perua näppäimellä.</translation>
    </message>
    <message>
        <source>Put the device aside and call the supervisor.</source>
        <translation>Pane laite sivuun ja kutsu työnjohtaja.</translation>
    </message>
    <message>
        <source>Put it aside; call the supervisor</source>
        <translation>Pane sivuun; kutsu työnjohtaja</translation>
    </message>
    <message>
        <source>The label is another device&apos;s</source>
        <translation>Tarra on toisen laitteen</translation>
    </message>
    <message>
        <source>This device is not finished before its own label is scanned.</source>
        <translation>Tämä laite ei valmistu, ennen kuin sen oma tarra on luettu.</translation>
    </message>
    <message>
        <source>Take the label off, stick on the right one and scan it.</source>
        <translation>Irrota tarra, kiinnitä oikea ja lue se.</translation>
    </message>
    <message>
        <source>Wrong label: stick on the right one</source>
        <translation>Väärä tarra: kiinnitä oikea</translation>
    </message>
    <message>
        <source>The text does not fit in the label&apos;s code</source>
        <translation>Teksti ei mahdu tarran koodiin</translation>
    </message>
    <message>
        <source>No label was made; the device is not finished without it.</source>
        <translation>Tarraa ei tehty; laite ei valmistu ilman sitä.</translation>
    </message>
    <message>
        <source>Choose a shorter text or another code in the profile.</source>
        <translation>Valitse profiiliin lyhyempi teksti tai toinen koodi.</translation>
    </message>
    <message>
        <source>No label: call the supervisor</source>
        <translation>Ei tarraa: kutsu työnjohtaja</translation>
    </message>
    <message>
        <source>The label could not be made</source>
        <translation>Tarraa ei voitu tehdä</translation>
    </message>
    <message>
        <source>The device is not finished without it.</source>
        <translation>Laite ei valmistu ilman sitä.</translation>
    </message>
    <message>
        <source>There is no printer of this name</source>
        <translation>Tämännimistä tulostinta ei ole</translation>
    </message>
    <message>
        <source>Labels wait; nothing is lost.</source>
        <translation>Tarrat odottavat; mitään ei menetetty.</translation>
    </message>
    <message>
        <source>Choose a printer, or save labels to a folder.</source>
        <translation>Valitse tulostin tai tallenna tarrat kansioon.</translation>
    </message>
    <message>
        <source>No printer: call the supervisor</source>
        <translation>Ei tulostinta: kutsu työnjohtaja</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>Tulostin ei vastaa</translation>
    </message>
    <message>
        <source>Check its paper, power and cable; the labels are printed then.</source>
        <translation>Tarkista paperi, virta ja kaapeli; tarrat tulostuvat sen jälkeen.</translation>
    </message>
    <message>
        <source>Check the printer&apos;s paper, power, cable</source>
        <translation>Tarkista tulostimen paperi, virta, kaapeli</translation>
    </message>
    <message>
        <source>The printer did not take the label</source>
        <translation>Tulostin ei ottanut tarraa vastaan</translation>
    </message>
    <message>
        <source>The label waits; nothing is lost.</source>
        <translation>Tarra odottaa; mitään ei menetetty.</translation>
    </message>
    <message>
        <source>Check the printer, then print the label again.</source>
        <translation>Tarkista tulostin ja tulosta tarra uudelleen.</translation>
    </message>
    <message>
        <source>Check the printer, print it again</source>
        <translation>Tarkista tulostin, tulosta uudelleen</translation>
    </message>
    <message>
        <source>No device of this station has this identity</source>
        <translation>Millään tämän aseman laitteella ei ole tätä laitetunnusta</translation>
    </message>
    <message>
        <source>A registry has no list of identities, so it can only be asked by chip ID.</source>
        <translation>Rekisterissä ei ole luetteloa laitetunnuksista, joten siltä voi kysyä vain sirutunnuksella.</translation>
    </message>
    <message>
        <source>Check the number, or look up the chip ID.</source>
        <translation>Tarkista numero tai hae sirutunnuksella.</translation>
    </message>
    <message>
        <source>The virtual devices did not start</source>
        <translation>Virtuaalilaitteet eivät käynnistyneet</translation>
    </message>
    <message>
        <source>The demo has nothing to work on; nothing else is touched.</source>
        <translation>Esittelyllä ei ole mitään käsiteltävää; muuhun ei kosketa.</translation>
    </message>
    <message>
        <source>See that `keyline-device` is beside this program, then start the demo once more.</source>
        <translation>Varmista, että `keyline-device` on tämän ohjelman vieressä, ja käynnistä esittely uudelleen.</translation>
    </message>
    <message>
        <source>This is not the PIN</source>
        <translation>Tämä ei ole oikea PIN</translation>
    </message>
    <message>
        <source>The station stays locked; devices at work go on.</source>
        <translation>Asema pysyy lukittuna; keskeneräiset laitteet jatkuvat.</translation>
    </message>
    <message>
        <source>Type the PIN; whoever starts the station can set another one.</source>
        <translation>Kirjoita PIN; aseman käynnistäjä voi asettaa uuden.</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <translation>Kirjoita PIN</translation>
    </message>
    <message>
        <source>Too many PINs were wrong</source>
        <translation>Liian monta väärää PINiä</translation>
    </message>
    <message>
        <source>The station stays locked for a while; devices at work go on.</source>
        <translation>Asema pysyy hetken lukittuna; keskeneräiset laitteet jatkuvat.</translation>
    </message>
    <message>
        <source>Wait for as long as is shown, then type the PIN.</source>
        <translation>Odota näytetty aika ja kirjoita sitten PIN.</translation>
    </message>
    <message>
        <source>Wait, then type the PIN</source>
        <translation>Odota ja kirjoita PIN</translation>
    </message>
    <message>
        <source>This PIN is too easy or too short</source>
        <translation>Tämä PIN on liian helppo tai liian lyhyt</translation>
    </message>
    <message>
        <source>No PIN was changed.</source>
        <translation>PINiä ei vaihdettu.</translation>
    </message>
    <message>
        <source>Choose 4 to 12 digits that are neither all alike nor in a row.</source>
        <translation>Valitse 4–12 numeroa, jotka eivät ole kaikki samoja eivätkä peräkkäisiä.</translation>
    </message>
    <message>
        <source>Choose another PIN</source>
        <translation>Valitse toinen PIN</translation>
    </message>
    <message>
        <source>The station is locked</source>
        <translation>Asema on lukittu</translation>
    </message>
    <message>
        <source>Devices at work go on; new ones wait.</source>
        <translation>Keskeneräiset laitteet jatkuvat; uudet odottavat.</translation>
    </message>
    <message>
        <source>Sign in, and they begin by themselves.</source>
        <translation>Kirjaudu, niin ne alkavat itsestään.</translation>
    </message>
    <message>
        <source>Sign in, and it begins</source>
        <translation>Kirjaudu, niin se alkaa</translation>
    </message>
    <message>
        <source>The file of the lock&apos;s PIN is damaged</source>
        <translation>Lukituksen PIN-tiedosto on vahingoittunut</translation>
    </message>
    <message>
        <source>Nobody can sign in; devices at work go on.</source>
        <translation>Kukaan ei voi kirjautua; keskeneräiset laitteet jatkuvat.</translation>
    </message>
    <message>
        <source>Set a new PIN: `keyline station lock-pin set --home DIR`.</source>
        <translation>Aseta uusi PIN: `keyline station lock-pin set --home DIR`.</translation>
    </message>
    <message>
        <source>Join the group that owns the port; sign in again; run this again.</source>
        <translation>Liitä käyttäjä portin omistavaan ryhmään; kirjaudu uudelleen; aja tämä uudelleen.</translation>
    </message>
    <message>
        <source>Replace the memory chip; run this again.</source>
        <translation>Vaihda muistipiiri; aja tämä uudelleen.</translation>
    </message>
    <message>
        <source>Update this program; run it again.</source>
        <translation>Päivitä tämä ohjelma; aja se uudelleen.</translation>
    </message>
    <message>
        <source>Can be saved</source>
        <translation>Voidaan pelastaa</translation>
    </message>
    <message>
        <source>Not for here</source>
        <translation>Ei kuulu tänne</translation>
    </message>
    <message>
        <source>Nothing is wrong here</source>
        <translation>Tässä ei ole vikaa</translation>
    </message>
    <message>
        <source>For a provisioning station</source>
        <translation>Avainten asennusasemalle</translation>
    </message>
    <message>
        <source>Can be saved after repair</source>
        <translation>Voidaan pelastaa korjauksen jälkeen</translation>
    </message>
    <message>
        <source>Can be saved from another source</source>
        <translation>Voidaan pelastaa toisesta lähteestä</translation>
    </message>
    <message>
        <source>Can be saved with the right trust file</source>
        <translation>Voidaan pelastaa oikealla luottamustiedostolla</translation>
    </message>
    <message>
        <source>Can be saved after an update</source>
        <translation>Voidaan pelastaa päivityksen jälkeen</translation>
    </message>
    <message>
        <source>Cannot be saved here</source>
        <translation>Ei voi pelastaa täällä</translation>
    </message>
    <message>
        <source>Must not be given out</source>
        <translation>Ei saa luovuttaa</translation>
    </message>
    <message>
        <source>The device is saved</source>
        <translation>Laite on pelastettu</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>Jätetty ennalleen</translation>
    </message>
    <message>
        <source>Check the number, or use the chip ID</source>
        <translation>Tarkista numero tai käytä sirutunnusta</translation>
    </message>
    <message>
        <source>The device was put aside</source>
        <translation>Laite pantiin sivuun</translation>
    </message>
    <message>
        <source>It is not finished; what was done is kept.</source>
        <translation>Se jäi kesken; tehty työ on tallessa.</translation>
    </message>
    <message>
        <source>Take it out; connect it again when its label is at hand.</source>
        <translation>Ota pois; kytke uudelleen, kun tarra on käsillä.</translation>
    </message>
    <message>
        <source>The registry is not available</source>
        <translation>Rekisteri ei ole käytettävissä</translation>
    </message>
    <message>
        <source>Nothing was lost; a station keeps what it has to file, and sends it later.</source>
        <translation>Mitään ei kadonnut; asema säilyttää lähetettävän ja lähettää sen myöhemmin.</translation>
    </message>
    <message>
        <source>Read the reason it gave, or check the network and the address; a station goes on by itself.</source>
        <translation>Lue sen antama syy tai tarkista verkko ja osoite; asema jatkaa itsestään.</translation>
    </message>
    <message>
        <source>Wait; call the supervisor</source>
        <translation>Odota; kutsu työnjohtaja</translation>
    </message>
    <message>
        <source>What answers at this address is no registry</source>
        <translation>Tässä osoitteessa vastaava ei ole rekisteri</translation>
    </message>
    <message>
        <source>Nothing of its answer was believed.</source>
        <translation>Mitään sen vastauksesta ei uskottu.</translation>
    </message>
    <message>
        <source>Check the address, and what stands between here and there.</source>
        <translation>Tarkista osoite ja se, mitä on matkalla sinne.</translation>
    </message>
    <message>
        <source>This station may not write to the registry</source>
        <translation>Tämä asema ei saa kirjoittaa rekisteriin</translation>
    </message>
    <message>
        <source>Its key is not enrolled there; the records wait here.</source>
        <translation>Sen avainta ei ole hyväksytty siellä; tietueet odottavat täällä.</translation>
    </message>
    <message>
        <source>Have the registry&apos;s administrator enrol this station&apos;s key.</source>
        <translation>Pyydä rekisterin ylläpitäjää hyväksymään tämän aseman avain.</translation>
    </message>
    <message>
        <source>The registry refused the entry</source>
        <translation>Rekisteri hylkäsi merkinnän</translation>
    </message>
    <message>
        <source>Nothing was written to it.</source>
        <translation>Siihen ei kirjoitettu mitään.</translation>
    </message>
    <message>
        <source>Check the key that signs, and what it signs; the reason is given with the code.</source>
        <translation>Tarkista allekirjoittava avain ja se, mitä sillä allekirjoitetaan; syy on koodin yhteydessä.</translation>
    </message>
    <message>
        <source>The registry knows of no such agreement</source>
        <translation>Rekisteri ei tunne tällaista sopimusta</translation>
    </message>
    <message>
        <source>It was ended, or is with another registry; no record was given.</source>
        <translation>Se on päätetty tai se on toisen rekisterin kanssa; yhtään tietuetta ei annettu.</translation>
    </message>
    <message>
        <source>Ask the registry&apos;s operator for an agreement file; the log can be read without one.</source>
        <translation>Pyydä rekisterin ylläpitäjältä sopimustiedosto; lokia voi lukea ilman sitä.</translation>
    </message>
    <message>
        <source>Put aside: take it out</source>
        <translation>Sivuun: ota pois</translation>
    </message>
    <message>
        <source>No order is running</source>
        <translation>Mikään tilaus ei ole käynnissä</translation>
    </message>
    <message>
        <source>The label was not taken; nothing waits for it.</source>
        <translation>Tarraa ei otettu; mikään ei odota sitä.</translation>
    </message>
    <message>
        <source>Start an order first, then scan the label again.</source>
        <translation>Aloita ensin tilaus, lue tarra sitten uudelleen.</translation>
    </message>
    <message>
        <source>Start an order first</source>
        <translation>Aloita ensin tilaus</translation>
    </message>
    <message>
        <source>Only part of a label arrived, or two at once</source>
        <translation>Tarrasta saapui vain osa, tai kaksi kerralla</translation>
    </message>
    <message>
        <source>Nothing of it was used.</source>
        <translation>Mitään siitä ei käytetty.</translation>
    </message>
    <message>
        <source>Scan it once more; if it repeats, set the scanner to send Enter after each scan.</source>
        <translation>Lue se uudelleen; jos sama toistuu, aseta lukija lähettämään Enter jokaisen luennan jälkeen.</translation>
    </message>
    <message>
        <source>Scan the label once more</source>
        <translation>Lue tarra uudelleen</translation>
    </message>
    <message>
        <source>Nothing was begun.</source>
        <translation>Mitään ei aloitettu.</translation>
    </message>
    <message>
        <source>It was changed or damaged, or is another log&apos;s than the trust file names; nothing was written to the device.</source>
        <translation>Sitä on muutettu tai se on vaurioitunut, tai se on toisesta lokista kuin luottamustiedosto sanoo; laitteeseen ei kirjoitettu mitään.</translation>
    </message>
    <message>
        <source>Check the trust file; use another source, and report this one.</source>
        <translation>Tarkista luottamustiedosto; käytä toista lähdettä ja ilmoita tästä.</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>Put it in the red bin</source>
        <translation>Laita punaiseen laatikkoon</translation>
    </message>
    <message>
        <source>Call the supervisor</source>
        <translation>Kutsu työnjohtaja</translation>
    </message>
    <message>
        <source>Connect it again</source>
        <translation>Kytke uudelleen</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Manufacturer key</source>
        <translation>Valmistajan avain</translation>
    </message>
    <message>
        <source>Master key</source>
        <translation>Pääavain</translation>
    </message>
    <message>
        <source>Station key</source>
        <translation>Aseman avain</translation>
    </message>
    <message>
        <source>Custodian key</source>
        <translation>Haltijan avain</translation>
    </message>
    <message>
        <source>Administrator key</source>
        <translation>Ylläpitäjän avain</translation>
    </message>
    <message>
        <source>Log key</source>
        <translation>Lokin avain</translation>
    </message>
    <message>
        <source>signs devices&apos; certificates</source>
        <translation>allekirjoittaa laitteiden varmenteet</translation>
    </message>
    <message>
        <source>each device&apos;s channel key comes from it</source>
        <translation>siitä johdetaan kunkin laitteen kanava-avain</translation>
    </message>
    <message>
        <source>signs this station&apos;s records</source>
        <translation>allekirjoittaa tämän aseman tietueet</translation>
    </message>
    <message>
        <source>signs that a chip is retired or erased</source>
        <translation>allekirjoittaa sirun käytöstä poiston tai tietueen poiston</translation>
    </message>
    <message>
        <source>signs who may write to the registry</source>
        <translation>allekirjoittaa, kuka saa kirjoittaa rekisteriin</translation>
    </message>
    <message>
        <source>signs the registry&apos;s checkpoints</source>
        <translation>allekirjoittaa rekisterin tarkistuspisteet</translation>
    </message>
</context>
<context>
    <name>Repair</name>
    <message>
        <source>Save the report</source>
        <translation>Tallenna raportti</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Text (*.txt)</source>
        <translation>PDF (*.pdf);;Teksti (*.txt)</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Sarjanumero</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Yhdistetään</translation>
    </message>
    <message>
        <source>Reading the chip</source>
        <translation>Luetaan sirua</translation>
    </message>
    <message>
        <source>Asking the registry</source>
        <translation>Kysytään rekisteristä</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Valmiina</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Palautetaan</translation>
    </message>
    <message>
        <source>Proving its keys</source>
        <translation>Todennetaan avaimia</translation>
    </message>
    <message>
        <source>Pulled out</source>
        <translation>Irrotettu</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Kunnossa</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Palautettu</translation>
    </message>
    <message>
        <source>A mirror with %1 log entries</source>
        <translation>Peilikopio, %1 lokimerkintää</translation>
    </message>
    <message>
        <source>A registry with %1 log entries</source>
        <translation>Rekisteri, %1 lokimerkintää</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The registry&apos;s log signed its newest checkpoint</source>
        <translation>Rekisterin loki allekirjoitti uusimman tarkistuspisteensä</translation>
    </message>
    <message>
        <source>Independent witnesses signed it too</source>
        <translation>Myös riippumattomat todistajat allekirjoittivat sen</translation>
    </message>
    <message>
        <source>The log holds all that it held before</source>
        <translation>Lokissa on kaikki, mitä siinä oli ennen</translation>
    </message>
    <message>
        <source>The receipt proves that the log has this device</source>
        <translation>Kuitti todistaa, että laite on lokissa</translation>
    </message>
    <message>
        <source>The statement is about this chip, and signed</source>
        <translation>Lausuma koskee tätä sirua, ja se on allekirjoitettu</translation>
    </message>
    <message>
        <source>The station that signed it was enrolled</source>
        <translation>Sen allekirjoittanut asema oli hyväksytty</translation>
    </message>
    <message>
        <source>No revision is missing or hidden</source>
        <translation>Yhtään versiota ei puutu eikä ole piilotettu</translation>
    </message>
    <message>
        <source>The record is the one that was registered</source>
        <translation>Tietue on se, joka rekisteröitiin</translation>
    </message>
    <message>
        <source>The manufacturer signed the certificate</source>
        <translation>Valmistaja allekirjoitti varmenteen</translation>
    </message>
    <message>
        <source>The backup is this chip&apos;s</source>
        <translation>Varmuuskopio on tämän sirun</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Kytkentä</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Tutkinta</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Haku</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Palautus</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>Todennus</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Laite</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Laitetunnus</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Malli</translation>
    </message>
    <message>
        <source>Chip ID</source>
        <translation>Sirutunnus</translation>
    </message>
    <message>
        <source>Sealed revision</source>
        <translation>Sinetöity versio</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Portti</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Lopputulos</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Tulos</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Alkoi</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Päättyi</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Koodi</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Lisätieto</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Vaiheet</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Rekisteri</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Loki</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Lähde</translation>
    </message>
    <message>
        <source>Trust file</source>
        <translation>Luottamustiedosto</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Rekisteröity</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profiili</translation>
    </message>
    <message>
        <source>Log entry</source>
        <translation>Lokimerkintä</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Tarkistukset</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Pitää paikkansa</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Ei pidä paikkaansa</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Ei tarkistettu</translation>
    </message>
    <message>
        <source>Restored; its keys are proved</source>
        <translation>Palautettu; avaimet on todennettu</translation>
    </message>
    <message>
        <source>Restored; only the manufacturer can prove its keys</source>
        <translation>Palautettu; vain valmistaja voi todentaa avaimet</translation>
    </message>
    <message>
        <source>Its keys are in order; nothing was written</source>
        <translation>Avaimet ovat kunnossa; mitään ei kirjoitettu</translation>
    </message>
    <message>
        <source>It stores what the registry has; nothing was written</source>
        <translation>Laitteessa on sama kuin rekisterissä; mitään ei kirjoitettu</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>Ei palautettu</translation>
    </message>
    <message>
        <source>Not finished; it goes on when it is connected again</source>
        <translation>Kesken; jatkuu, kun laite kytketään uudelleen</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>Tämä raportti</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Laadittu</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Ohjelma</translation>
    </message>
    <message>
        <source>Repair report</source>
        <translation>Korjausraportti</translation>
    </message>
</context>
<context>
    <name>ScanText</name>
    <message>
        <source>The same scan again; nothing was done</source>
        <translation>Sama luenta uudelleen; mitään ei tehty</translation>
    </message>
    <message>
        <source>%1 waits for slot %2</source>
        <translation>%1 odottaa paikkaa %2</translation>
    </message>
    <message>
        <source>%1 waits for the next device</source>
        <translation>%1 odottaa seuraavaa laitetta</translation>
    </message>
    <message>
        <source>%1: one label more is needed</source>
        <translation>%1: tarvitaan vielä yksi tarra</translation>
    </message>
    <message>
        <source>%1 is for slot %2</source>
        <translation>%1 on paikalle %2</translation>
    </message>
    <message>
        <source>The next label is for slot %1</source>
        <translation>Seuraava tarra on paikalle %1</translation>
    </message>
    <message>
        <source>Slot %1 has its label</source>
        <translation>Paikalla %1 on tarransa</translation>
    </message>
    <message>
        <source>The last scan was taken back</source>
        <translation>Viimeinen luenta peruttiin</translation>
    </message>
    <message>
        <source>There is no scan to take back</source>
        <translation>Ei ole peruttavaa luentaa</translation>
    </message>
    <message>
        <source>Card: %1</source>
        <translation>Kortti: %1</translation>
    </message>
    <message>
        <source>%1. %2 (%3)</source>
        <extracomment>a scan that was refused: %1 what it is, %2 what to do, %3 the code</extracomment>
        <translation>%1. %2 (%3)</translation>
    </message>
    <message>
        <source>The device in slot %1 gets %2. Esc takes it back.</source>
        <translation>Paikan %1 laite saa tunnuksen %2. Esc peruu.</translation>
    </message>
    <message>
        <source>The next device gets %1. Esc takes it back.</source>
        <translation>Seuraava laite saa tunnuksen %1. Esc peruu.</translation>
    </message>
    <message>
        <source>Slot %1: its rejected device is in the red bin</source>
        <translation>Paikka %1: hylätty laite on punaisessa laatikossa</translation>
    </message>
    <message>
        <source>Slot %1 waits no longer</source>
        <translation>Paikka %1 ei odota enää</translation>
    </message>
    <message>
        <source>No rejected device waits for the red bin</source>
        <translation>Mikään hylätty laite ei odota punaista laatikkoa</translation>
    </message>
    <message>
        <source>No slot waits for a scan or a device</source>
        <translation>Mikään paikka ei odota luentaa eikä laitetta</translation>
    </message>
    <message>
        <source>%1; %2 waits no longer</source>
        <extracomment>%1 what became of a scan; %2 the number on the label whose place it took</extracomment>
        <translation>%1; %2 ei odota enää</translation>
    </message>
    <message>
        <source>The device in slot %1 gets %2, not %3. Esc takes it back.</source>
        <translation>Paikan %1 laite saa tunnuksen %2, ei %3. Esc peruu.</translation>
    </message>
    <message>
        <source>The next device gets %1, not %2. Esc takes it back.</source>
        <translation>Seuraava laite saa tunnuksen %1, ei %2. Esc peruu.</translation>
    </message>
</context>
<context>
    <name>SlotCardPainter</name>
    <message>
        <source>Chip %1</source>
        <translation>Siru %1</translation>
    </message>
</context>
<context>
    <name>SlotWords</name>
    <message>
        <source>d MMM</source>
        <extracomment>a date without year, as QLocale::toString takes it: day and month</extracomment>
        <translation>d.M.</translation>
    </message>
    <message>
        <source>Connect a device</source>
        <translation>Kytke laite</translation>
    </message>
    <message>
        <source>Last: %1 %2</source>
        <extracomment>%1 is PASS, FAIL, HOLD or DONE; %2 a time of day</extracomment>
        <translation>Viimeksi: %1 %2</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>Vieras</translation>
    </message>
    <message>
        <source>Leave it or remove it</source>
        <translation>Jätä tai poista</translation>
    </message>
    <message>
        <source>Leave it connected</source>
        <translation>Pidä kytkettynä</translation>
    </message>
    <message>
        <source>SCAN</source>
        <translation>LUE</translation>
    </message>
    <message>
        <source>Scan this device&apos;s label</source>
        <translation>Lue tämän laitteen tarra</translation>
    </message>
    <message>
        <source>SCAN BACK</source>
        <translation>LUE TARRA</translation>
    </message>
    <message>
        <source>Stick the label on, scan it</source>
        <translation>Kiinnitä tarra ja lue se</translation>
    </message>
    <message>
        <source>PUT BACK</source>
        <translation>KYTKE</translation>
    </message>
    <message>
        <source>Connect it again, any slot</source>
        <translation>Kytke uudelleen, mikä paikka vain</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Ota pois</translation>
    </message>
    <message>
        <source>DONE BEFORE</source>
        <translation>VALMIS JO</translation>
    </message>
    <message>
        <source>Finished %1. Take it out</source>
        <translation>Valmistunut %1 – ota pois</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Tauolla</translation>
    </message>
    <message>
        <source>See the message above</source>
        <translation>Katso viesti yllä</translation>
    </message>
    <message>
        <source>Read chip</source>
        <translation>Sirun luku</translation>
    </message>
    <message>
        <source>Assign identity</source>
        <translation>Laitetunnus</translation>
    </message>
    <message>
        <source>Make keys</source>
        <translation>Avainten teko</translation>
    </message>
    <message>
        <source>Certify</source>
        <translation>Varmennus</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Asennus</translation>
    </message>
    <message>
        <source>Trial opening</source>
        <translation>Koeavaus</translation>
    </message>
    <message>
        <source>Prove keys</source>
        <translation>Avainten todennus</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Rekisteröinti</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Sinetöinti</translation>
    </message>
    <message>
        <source>Scan RED BIN first, or press Del</source>
        <translation>Lue ensin RED BIN tai paina Del</translation>
    </message>
    <message>
        <source>Put it in the red bin, scan RED BIN</source>
        <translation>Laita punaiseen laatikkoon, lue RED BIN</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <extracomment>a slot without a device, in short: how the last one left it. %1 is PASS, FAIL, HOLD or DONE</extracomment>
        <translation>Viimeksi: %1</translation>
    </message>
    <message>
        <source>Scan now: this device&apos;s label</source>
        <translation>Lue nyt: tämän laitteen tarra</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Odottaa</translation>
    </message>
    <message>
        <source>Slot %1 is scanned first</source>
        <translation>Ensin luetaan paikka %1</translation>
    </message>
    <message>
        <source>Waits for an order</source>
        <translation>Odottaa tilausta</translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <source>Versions of program, system and libraries</source>
        <translation>Ohjelman, järjestelmän ja kirjastojen versiot</translation>
    </message>
    <message>
        <source>The station&apos;s settings</source>
        <translation>Aseman asetukset</translation>
    </message>
    <message>
        <source>How the windows look: theme, language, size</source>
        <translation>Ikkunoiden ulkoasu: teema, kieli, koko</translation>
    </message>
    <message>
        <source>Slots, and where their devices are attached</source>
        <translation>Paikat ja mihin niiden laitteet on kytketty</translation>
    </message>
    <message>
        <source>Which ports may be touched</source>
        <translation>Mihin portteihin saa koskea</translation>
    </message>
    <message>
        <source>The serial ports of this machine</source>
        <translation>Tämän koneen sarjaportit</translation>
    </message>
    <message>
        <source>Counts, check values and the state of the database</source>
        <translation>Määrät, tarkistusarvot ja tietokannan tila</translation>
    </message>
    <message>
        <source>The newest 200 visits: result, code and step, without identities</source>
        <translation>Uusimmat 200 käyntiä: tulos, koodi ja vaihe ilman laitetunnuksia</translation>
    </message>
    <message>
        <source>The registry&apos;s newest checkpoint</source>
        <translation>Rekisterin uusin tarkistuspiste</translation>
    </message>
    <message>
        <source>The newest lines of the log</source>
        <translation>Lokin uusimmat rivit</translation>
    </message>
    <message>
        <source>A profile</source>
        <translation>Profiili</translation>
    </message>
</context>
<context>
    <name>keyline::ui::AboutView</name>
    <message>
        <source>Gives devices their keys, files their backups in a permanent public registry, and brings dead devices back from it.</source>
        <translation>Antaa laitteille avaimet, vie niiden varmuuskopiot pysyvään julkiseen rekisteriin ja palauttaa kuolleet laitteet siitä.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Tehty näillä</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Muodot</translation>
    </message>
</context>
<context>
    <name>keyline::ui::AddressField</name>
    <message>
        <source>%1 is no address of a registry. One begins with https:// or http://; a name and maybe a path follow.</source>
        <translation>%1 ei ole rekisterin osoite. Osoitteen alussa on https:// tai http://; sitten tulee nimi ja ehkä polku.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::AttentionList</name>
    <message>
        <source>Nothing needs you now</source>
        <translation>Mikään ei vaadi toimia nyt</translation>
    </message>
    <message>
        <source>Needs you:</source>
        <translation>Vaatii toimia:</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>behind &quot;Needs you:&quot;, where not all entries have room</extracomment>
        <translation>
            <numerusform>%n muu</numerusform>
            <numerusform>%n muuta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::AuditView</name>
    <message>
        <source>First: %1.</source>
        <translation>Ensimmäinen: %1.</translation>
    </message>
    <message>
        <source>%1 entries, %2 chips and %3 records in %4 s.</source>
        <translation>%1 merkintää, %2 sirua ja %3 tietuetta, aikaa kului %4 s.</translation>
    </message>
    <message>
        <source>Witnesses saw the checkpoint on %1.</source>
        <translation>Todistajat näkivät tarkistuspisteen %1.</translation>
    </message>
    <message>
        <source>Judged by what the registry says of itself: it agrees with itself, which does not make it the right one.</source>
        <translation>Arvioitu rekisterin omien tietojen perusteella: se on sopusoinnussa itsensä kanssa, mutta ei välttämättä oikea rekisteri.</translation>
    </message>
    <message>
        <source>The whole log holds</source>
        <translation>Koko loki pitää paikkansa</translation>
    </message>
    <message>
        <source>The registry is broken</source>
        <translation>Rekisteri ei pidä paikkaansa</translation>
    </message>
    <message>
        <source>There may be more; the first %1 findings are shown.</source>
        <translation>Voi olla muitakin; ensimmäiset %1 havaintoa näytetään.</translation>
    </message>
    <message>
        <source>Back to the look-up</source>
        <translation>Takaisin hakuun</translation>
    </message>
    <message>
        <source>The age of the checkpoint is not known: no witnesses are asked for.</source>
        <translation>Tarkistuspisteen ikää ei tiedetä: todistajia ei vaadita.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::CheckList</name>
    <message>
        <source>It was checked on this computer, and holds.</source>
        <translation>Se tarkistettiin tällä tietokoneella, ja se pitää paikkansa.</translation>
    </message>
    <message>
        <source>It was not checked: %1</source>
        <translation>Sitä ei tarkistettu: %1</translation>
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
        <translation>odottaa</translation>
    </message>
    <message>
        <source>is being checked</source>
        <translation>tarkistetaan</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>pitää paikkansa</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>ei pidä paikkaansa</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>ei tarkistettu</translation>
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
        <translation>Rekisteri allekirjoittaa merkintöjensä määrän ja yhden tiivisteen niistä kaikista.</translation>
    </message>
    <message>
        <source>Witnesses of other houses sign the same checkpoint, so that nobody is shown a log of his own.</source>
        <translation>Muiden talojen todistajat allekirjoittavat saman tarkistuspisteen, jottei kenellekään näytetä omaa lokia.</translation>
    </message>
    <message>
        <source>A log may only grow: what this computer saw of it before must still be in it.</source>
        <translation>Loki saa vain kasvaa: sen, mitä tämä tietokone on siitä aiemmin nähnyt, on yhä oltava siinä.</translation>
    </message>
    <message>
        <source>The hashes of the proof lead from the statement to the checkpoint&apos;s root.</source>
        <translation>Todisteen tiivisteet johtavat lausumasta tarkistuspisteen juureen.</translation>
    </message>
    <message>
        <source>The statement is of this chip, and its signer&apos;s signature is good.</source>
        <translation>Lausuma koskee tätä sirua, ja sen allekirjoitus on oikea.</translation>
    </message>
    <message>
        <source>The administrator enrolled the signer before, for a trusted manufacturer, and had not revoked him.</source>
        <translation>Ylläpitäjä oli hyväksynyt allekirjoittajan luotetulle valmistajalle eikä ollut perunut sitä.</translation>
    </message>
    <message>
        <source>Each revision of the chip names the one before, none is missing, and the log has no other.</source>
        <translation>Jokainen sirun versio nimeää edellisen, yhtäkään ei puutu, eikä lokissa ole muita.</translation>
    </message>
    <message>
        <source>The record has the digest that the statement names, and is this chip&apos;s.</source>
        <translation>Tietueella on lausumassa nimetty tiiviste, ja se on tämän sirun.</translation>
    </message>
    <message>
        <source>The manufacturer signed the certificate, for this chip, these identities and this key.</source>
        <translation>Valmistaja on allekirjoittanut varmenteen tälle sirulle, näille laitetunnuksille ja tälle avaimelle.</translation>
    </message>
    <message>
        <source>The backup can be opened by this chip only.</source>
        <translation>Vain tämä siru voi avata varmuuskopion.</translation>
    </message>
    <message>
        <source>The checkpoint is the log&apos;s</source>
        <translation>Tarkistuspiste on lokin</translation>
    </message>
    <message>
        <source>Witnesses have seen it</source>
        <translation>Todistajat ovat nähneet sen</translation>
    </message>
    <message>
        <source>Nothing was taken back</source>
        <translation>Mitään ei ole otettu takaisin</translation>
    </message>
    <message>
        <source>The statement is in the log</source>
        <translation>Lausuma on lokissa</translation>
    </message>
    <message>
        <source>The statement is signed</source>
        <translation>Lausuma on allekirjoitettu</translation>
    </message>
    <message>
        <source>The station was enrolled</source>
        <translation>Asema oli hyväksytty</translation>
    </message>
    <message>
        <source>The history is whole</source>
        <translation>Historia on ehjä</translation>
    </message>
    <message>
        <source>The record is the one registered</source>
        <translation>Tietue on se, joka rekisteröitiin</translation>
    </message>
    <message>
        <source>The certificate is the manufacturer&apos;s</source>
        <translation>Varmenne on valmistajan</translation>
    </message>
    <message>
        <source>The backup is this chip&apos;s</source>
        <translation>Varmuuskopio on tämän sirun</translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <translation>Ei tarkistettu: %1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Todettu: %1</translation>
    </message>
    <message>
        <source>Every entry is there and well formed</source>
        <translation>Kaikki merkinnät ovat tallella ja oikean muotoisia</translation>
    </message>
    <message>
        <source>The entries make the checkpoint&apos;s root</source>
        <translation>Merkinnät muodostavat tarkistuspisteen juuren</translation>
    </message>
    <message>
        <source>Every published hash is right</source>
        <translation>Jokainen julkaistu tiiviste on oikea</translation>
    </message>
    <message>
        <source>Every entry is signed</source>
        <translation>Jokainen merkintä on allekirjoitettu</translation>
    </message>
    <message>
        <source>Every signer was enrolled</source>
        <translation>Jokainen allekirjoittaja oli hyväksytty</translation>
    </message>
    <message>
        <source>Every chip&apos;s revisions are in order</source>
        <translation>Jokaisen sirun versiot ovat järjestyksessä</translation>
    </message>
    <message>
        <source>No signer&apos;s number is missing</source>
        <translation>Yhdenkään allekirjoittajan numeroita ei puutu</translation>
    </message>
    <message>
        <source>No device key is on two chips</source>
        <translation>Mikään laiteavain ei ole kahdella sirulla</translation>
    </message>
    <message>
        <source>Every record is the one registered</source>
        <translation>Jokainen tietue on se, joka rekisteröitiin</translation>
    </message>
    <message>
        <source>Every certificate is the manufacturer&apos;s</source>
        <translation>Jokainen varmenne on valmistajan</translation>
    </message>
    <message>
        <source>No identity is on two devices</source>
        <translation>Mikään laitetunnus ei ole kahdella laitteella</translation>
    </message>
    <message>
        <source>Prepared answers say what the log says</source>
        <translation>Valmiit vastaukset sanovat saman kuin loki</translation>
    </message>
    <message>
        <source>There was nothing to check.</source>
        <translation>Ei ollut mitään tarkistettavaa.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things looked at</source>
        <translation>
            <numerusform>%Ln kohde tarkastettu</numerusform>
            <numerusform>%Ln kohdetta tarkastettu</numerusform>
        </translation>
    </message>
    <message>
        <source>provisioned</source>
        <translation>avaimet asennettu</translation>
    </message>
    <message>
        <source>provisioned again</source>
        <translation>avaimet asennettu uudelleen</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>poistettu käytöstä</translation>
    </message>
    <message>
        <source>erased on request</source>
        <translation>poistettu pyynnöstä</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ChecklistStep</name>
    <message>
        <source>Give %1 to whoever reads the registry, and to the repair centre.</source>
        <translation>Anna %1 kaikille rekisterin lukijoille ja korjauskeskukselle.</translation>
    </message>
    <message>
        <source>None yet: start an order (F3) before the first device.</source>
        <translation>Ei vielä: aloita tilaus (F3) ennen ensimmäistä laitetta.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s), the places of %1 are known. A new place takes the next free slot.</source>
        <translation>
            <numerusform>%Ln paikka; tunnettuja liitäntöjä %1. Uusi liitäntä saa seuraavan vapaan paikan.</numerusform>
            <numerusform>%Ln paikkaa; tunnettuja liitäntöjä %1. Uusi liitäntä saa seuraavan vapaan paikan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours to do: copy %1 to another place each day, while the station is closed, and keep the passphrase elsewhere.</source>
        <translation>Sinun tehtäväsi: kopioi %1 joka päivä toiseen paikkaan aseman ollessa suljettuna, ja säilytä tunnuslause muualla.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Valmiina</translation>
    </message>
    <message>
        <source>Open the station</source>
        <translation>Avaa asema</translation>
    </message>
    <message>
        <source>The station is ready</source>
        <translation>Asema on valmis</translation>
    </message>
    <message>
        <source>Each line opens. Identities, fixture and ports can be changed later.</source>
        <translation>Jokainen rivi avautuu. Laitetunnuksia, telinettä ja portteja voi muuttaa myöhemmin.</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>Avainvarasto</translation>
    </message>
    <message>
        <source>Registry and trust file</source>
        <translation>Rekisteri ja luottamustiedosto</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Laitetunnukset</translation>
    </message>
    <message>
        <source>Fixture</source>
        <translation>Teline</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Varmuuskopio</translation>
    </message>
    <message>
        <source>%1, from labels with TAC %2</source>
        <translation>%1, tarroista, joiden TAC on %2</translation>
    </message>
    <message>
        <source>%1, from labels</source>
        <translation>%1, tarroista</translation>
    </message>
    <message>
        <source>chosen later</source>
        <translation>valitaan myöhemmin</translation>
    </message>
    <message>
        <source>make one now</source>
        <translation>tee sellainen nyt</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ConnectPage</name>
    <message>
        <source>Connect a device</source>
        <translation>Kytke laite</translation>
    </message>
    <message>
        <source>It starts by itself. Connect several if you like: each goes on by itself, and may be pulled out and connected again at any time.</source>
        <translation>Työ alkaa itsestään. Voit kytkeä useita laitteita: kukin etenee itsekseen, ja sen voi irrottaa ja kytkeä uudelleen milloin tahansa.</translation>
    </message>
    <message>
        <source>Trust file and source…</source>
        <translation>Luottamustiedosto ja lähde…</translation>
    </message>
    <message>
        <source>These ports are not used until you say that repairs are done there:</source>
        <translation>Näitä portteja ei käytetä, ennen kuin sanot, että niissä korjataan:</translation>
    </message>
    <message>
        <source>Use ports like this</source>
        <translation>Käytä tällaisia portteja</translation>
    </message>
</context>
<context>
    <name>keyline::ui::CourseBar</name>
    <message>
        <source>Connect</source>
        <translation>Kytkentä</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Tutkinta</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Haku</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Valmiina</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Palautus</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>Todennus</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Valmis</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Vaiheet</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Vaihe %1/%2: %3</translation>
    </message>
</context>
<context>
    <name>keyline::ui::DemoPanel</name>
    <message>
        <source>Slot %1 · chip %2…</source>
        <translation>Paikka %1 · siru %2…</translation>
    </message>
    <message>
        <source>Chip %1…</source>
        <translation>Siru %1…</translation>
    </message>
    <message>
        <source>Pull out</source>
        <translation>Irrota</translation>
    </message>
    <message>
        <source>Plug in</source>
        <translation>Kytke</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Riko</translation>
    </message>
    <message>
        <source>Its memory chip dies: empty when it is plugged in again. The repair wizard brings it back.</source>
        <translation>Sen muistipiiri hajoaa: laite on tyhjä, kun se kytketään uudelleen. Korjausohjelma palauttaa sen.</translation>
    </message>
    <message>
        <source>These devices are programs, not things. Pull one out in the middle of its work, put it back in another moment, break one and bring it back in the repair wizard.</source>
        <translation>Nämä laitteet ovat ohjelmia, eivät esineitä. Irrota yksi kesken työn, kytke se hetken päästä takaisin, riko yksi ja palauta se korjausohjelmalla.</translation>
    </message>
    <message>
        <source>Eight new devices</source>
        <translation>Kahdeksan uutta laitetta</translation>
    </message>
</context>
<context>
    <name>keyline::ui::DemoStrip</name>
    <message>
        <source>Virtual devices</source>
        <translation>Virtuaalilaitteet</translation>
    </message>
    <message>
        <source>Virtual devices…</source>
        <translation>Virtuaalilaitteet…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::DisplayMenu</name>
    <message>
        <source>Language and display</source>
        <translation>Kieli ja näyttö</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Teema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Järjestelmän mukaan</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Vaalea</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tumma</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Suuri kontrasti</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Koko</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Buttons for</source>
        <translation>Painikkeet</translation>
    </message>
    <message>
        <source>A mouse</source>
        <translation>Hiirelle</translation>
    </message>
    <message>
        <source>A finger</source>
        <translation>Sormelle</translation>
    </message>
    <message>
        <source>A glove</source>
        <translation>Käsineelle</translation>
    </message>
</context>
<context>
    <name>keyline::ui::DonePage</name>
    <message>
        <source>Next device</source>
        <translation>Seuraava laite</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Tallenna raportti…</translation>
    </message>
    <message>
        <source>Print the report…</source>
        <translation>Tulosta raportti…</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Palautettu</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Kunnossa</translation>
    </message>
    <message>
        <source>%1. Take it out.</source>
        <translation>%1. Ota laite pois.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Aika</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>The report is saved: %1</source>
        <translation>Raportti on tallennettu: %1</translation>
    </message>
</context>
<context>
    <name>keyline::ui::Drawer</name>
    <message>
        <source>Close</source>
        <translation>Sulje</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Sulje (Esc)</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ErrorHelp</name>
    <message>
        <source>It is about</source>
        <translation>Koskee</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Mitä se merkitsee</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Mitä tehdä</translation>
    </message>
    <message>
        <source>At the line</source>
        <translation>Linjalla</translation>
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
        <translation>Ohje: %1</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ExportStep</name>
    <message>
        <source>Exported keys</source>
        <translation>Viedyt avaimet</translation>
    </message>
    <message>
        <source>The keys of your first station</source>
        <translation>Ensimmäisen asemasi avaimet</translation>
    </message>
    <message>
        <source>On that station: keyline vault export FILE. The file has a passphrase of its own. Identities do not come along: give this station another range.</source>
        <translation>Sillä asemalla: keyline vault export FILE. Tiedostolla on oma tunnuslauseensa. Laitetunnukset eivät tule mukana: anna tälle asemalle toinen alue.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tiedosto</translation>
    </message>
    <message>
        <source>File of exported keys</source>
        <translation>Vietyjen avainten tiedosto</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the file</source>
        <translation>Tiedoston t&amp;unnuslause</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>Tiedoston tunnuslause</translation>
    </message>
</context>
<context>
    <name>keyline::ui::FailurePage</name>
    <message>
        <source>Next device</source>
        <translation>Seuraava laite</translation>
    </message>
    <message>
        <source>Run this again</source>
        <translation>Aja uudelleen</translation>
    </message>
    <message>
        <source>Try another source…</source>
        <translation>Kokeile toista lähdettä…</translation>
    </message>
    <message>
        <source>Choose a trust file…</source>
        <translation>Valitse luottamustiedosto…</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Valitse toinen paikka…</translation>
    </message>
    <message>
        <source>Keep watching</source>
        <translation>Jatka odottamista</translation>
    </message>
    <message>
        <source>It starts by itself as soon as a device appears.</source>
        <translation>Työ alkaa itsestään heti, kun laite ilmestyy.</translation>
    </message>
    <message>
        <source>It goes on by itself when it is connected again, at any port.</source>
        <translation>Työ jatkuu itsestään, kun laite kytketään uudelleen mihin tahansa porttiin.</translation>
    </message>
    <message>
        <source>It goes on by itself once the port can be opened.</source>
        <translation>Työ jatkuu itsestään, kun portin voi avata.</translation>
    </message>
    <message>
        <source>It goes on by itself when the source is back.</source>
        <translation>Työ jatkuu itsestään, kun lähde on taas saatavilla.</translation>
    </message>
    <message>
        <source>When one of the two is taken away, the other goes on by itself.</source>
        <translation>Kun toinen laitteista irrotetaan, toinen jatkaa itsestään.</translation>
    </message>
    <message>
        <source>When it is connected again, it is looked at once more.</source>
        <translation>Kun se kytketään uudelleen, se tutkitaan uudestaan.</translation>
    </message>
    <message>
        <source>Leave it unsaved</source>
        <translation>Jätä tallentamatta</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Tallenna raportti…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::FindPage</name>
    <message>
        <source>Finding its record</source>
        <translation>Haetaan tietuetta</translation>
    </message>
    <message>
        <source>%1. Nothing that the registry says is believed; each line is checked here.</source>
        <translation>%1. Rekisterin sanaan ei luoteta; jokainen rivi tarkistetaan täällä.</translation>
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
        <translation>VALMIS JO</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>ei luettu</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Tulos</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Valmis</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Laitetunnus</translation>
    </message>
    <message>
        <source>Chip ID</source>
        <translation>Sirutunnus</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Malli</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profiili</translation>
    </message>
</context>
<context>
    <name>keyline::ui::HistoryPage</name>
    <message numerus="yes">
        <source>more than %Ln visits</source>
        <translation>
            <numerusform>yli %Ln käynti</numerusform>
            <numerusform>yli %Ln käyntiä</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln visits</source>
        <translation>
            <numerusform>%Ln käynti</numerusform>
            <numerusform>%Ln käyntiä</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yritä uudelleen</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Historiaa luetaan</translation>
    </message>
    <message>
        <source>This takes a moment after the station was started.</source>
        <translation>Tämä kestää hetken aseman käynnistyttyä.</translation>
    </message>
    <message>
        <source>No device was here yet</source>
        <translation>Täällä ei ole vielä ollut laitteita</translation>
    </message>
    <message>
        <source>Each device that passes, fails or is held gets a line here, for good.</source>
        <translation>Jokainen laite, joka läpäisee, hylätään tai pysäytetään, saa tänne pysyvän rivin.</translation>
    </message>
    <message>
        <source>No visit fits “%1”</source>
        <translation>Mikään käynti ei vastaa hakua ”%1”</translation>
    </message>
    <message>
        <source>Any part of an identity or chip ID will do.
Other words: a model or profile; pass, fail, hold, done; a code such as K-204.
Times: 2026-11-26, 2026-11, or 2026-11-26T06..2026-11-26T14. All words must fit.</source>
        <translation>Mikä tahansa osa laite- tai sirutunnuksesta riittää.
Muut sanat: malli tai profiili; pass, fail, hold, done; koodi, kuten K-204.
Ajat: 2026-11-26, 2026-11 tai 2026-11-26T06..2026-11-26T14. Kaikkien sanojen on sovittava.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Näytä kaikki</translation>
    </message>
    <message>
        <source>Save the visits as PDF</source>
        <translation>Tallenna käynnit PDF-tiedostona</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the visits as CSV</source>
        <translation>Tallenna käynnit CSV-tiedostona</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Find a device: any part of its identity or chip ID, a code, a day…</source>
        <translation>Etsi laite: osa laite- tai sirutunnuksesta, koodi, päivä…</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Hae historiasta</translation>
    </message>
    <message>
        <source>Visits found</source>
        <translation>Löydetyt käynnit</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Tallenna CSV…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Tallenna PDF…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Tänään</translation>
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
        <translation>Asema, valmistaja %1.</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Kotikansio</translation>
    </message>
    <message>
        <source>Open the station</source>
        <translation>Avaa asema</translation>
    </message>
    <message>
        <source>Where is the station&apos;s home?</source>
        <translation>Missä aseman kotikansio on?</translation>
    </message>
    <message>
        <source>The folder in which its keys and its registry are.</source>
        <translation>Kansio, jossa sen avaimet ja rekisteri ovat.</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Kansio</translation>
    </message>
    <message>
        <source>Folder of the station</source>
        <translation>Aseman kansio</translation>
    </message>
    <message>
        <source>The station&apos;s home</source>
        <translation>Aseman kotikansio</translation>
    </message>
</context>
<context>
    <name>keyline::ui::IdentitiesStep</name>
    <message>
        <source>Identities</source>
        <translation>Laitetunnukset</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln identities</source>
        <translation>
            <numerusform>Ota %Ln laitetunnus</numerusform>
            <numerusform>Ota %Ln laitetunnusta</numerusform>
        </translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Myöhemmin</translation>
    </message>
    <message>
        <source>Which identities do devices get?</source>
        <translation>Mitä laitetunnuksia laitteet saavat?</translation>
    </message>
    <message>
        <source>Each device gets the next free one. A device that comes back gets its own again; one that fails costs none.</source>
        <translation>Kukin laite saa seuraavan vapaan. Takaisin tuleva laite saa omansa uudelleen; hylätty ei kuluta yhtään.</translation>
    </message>
    <message>
        <source>Take them from labels</source>
        <translation>Ota ne tarroista</translation>
    </message>
</context>
<context>
    <name>keyline::ui::IdentityModel</name>
    <message>
        <source>Identity</source>
        <translation>Laitetunnus</translation>
    </message>
    <message>
        <source>Identity %1</source>
        <translation>Laitetunnus %1</translation>
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
        <translation>Mitä tämän numeron paikka kertoo, kokonaan</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Nuolet</translation>
    </message>
    <message>
        <source>From one slot to the next; Enter opens it</source>
        <translation>Paikasta toiseen; Enter avaa</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Closes this, or takes the last scan back</source>
        <translation>Sulkee tämän tai peruu viimeisen luennan</translation>
    </message>
    <message>
        <source>What the code that asks for a hand means, and what to do</source>
        <translation>Mitä toimia vaativa koodi merkitsee ja mitä tehdä</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>The rejected device is in the red bin</source>
        <translation>Hylätty laite on punaisessa laatikossa</translation>
    </message>
</context>
<context>
    <name>keyline::ui::KeysStep</name>
    <message>
        <source>Making keys and the registry. This takes a moment.</source>
        <translation>Tehdään avaimia ja rekisteriä. Tämä kestää hetken.</translation>
    </message>
    <message>
        <source>Save the check values</source>
        <translation>Tallenna tarkistusarvot</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Tallennettu: %1.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Avaimet</translation>
    </message>
    <message>
        <source>The station&apos;s keys</source>
        <translation>Aseman avaimet</translation>
    </message>
    <message>
        <source>Keys never show. A check value tells one key from another and gives nothing away.</source>
        <translation>Avaimia ei koskaan näytetä. Tarkistusarvo erottaa avaimet toisistaan eikä paljasta mitään.</translation>
    </message>
    <message>
        <source>Write them down or print them, and keep the sheet: it shows later that a backup, or a second station, has the same keys.</source>
        <translation>Kirjoita ne muistiin tai tulosta ja säilytä paperi: se osoittaa myöhemmin, että varmuuskopiossa tai toisella asemalla on samat avaimet.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Avain</translation>
    </message>
    <message>
        <source>Check value</source>
        <translation>Tarkistusarvo</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Mitä se tekee</translation>
    </message>
    <message>
        <source>Keys and their check values</source>
        <translation>Avaimet ja niiden tarkistusarvot</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>T&amp;ulosta…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Tallenna…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LabelForm</name>
    <message>
        <source>The order&apos;s profile has no label.</source>
        <translation>Tilauksen profiilissa ei ole tarraa.</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) waiting</source>
        <translation>
            <numerusform>%n tarra odottaa</numerusform>
            <numerusform>%n tarraa odottaa</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2). %3</source>
        <translation>%1 (%2). %3</translation>
    </message>
    <message>
        <source>No label is made</source>
        <translation>Tarraa ei tehdä</translation>
    </message>
    <message>
        <source>Print each device&apos;s label</source>
        <translation>Tulosta jokaisen laitteen tarra</translation>
    </message>
    <message>
        <source>Save each device&apos;s label as a file</source>
        <translation>Tallenna jokaisen laitteen tarra tiedostona</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Tulostin</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Kansio</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Tiedostolaji</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Leveys</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Korkeus</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Folder for labels</source>
        <translation>Tarrojen kansio</translation>
    </message>
    <message>
        <source>Make a sample label</source>
        <translation>Tee mallitarra</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yritä uudelleen</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LabelPreview</name>
    <message>
        <source>Label preview</source>
        <translation>Tarran esikatselu</translation>
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
            <numerusform>Pysähtyi klo %1. %n keskeneräinen laite jatkaa itsestään, kun se kytketään.</numerusform>
            <numerusform>Pysähtyi klo %1. %n keskeneräistä laitetta jatkaa itsestään, kun ne kytketään.</numerusform>
        </translation>
    </message>
    <message>
        <source>No order is running. Devices that are connected wait.</source>
        <translation>Mikään tilaus ei ole käynnissä. Kytketyt laitteet odottavat.</translation>
    </message>
    <message>
        <source>Start an order</source>
        <translation>Aloita tilaus</translation>
    </message>
    <message>
        <source>Connect a device to any slot: it starts by itself.</source>
        <translation>Kytke laite mihin tahansa paikkaan: se alkaa itsestään.</translation>
    </message>
    <message>
        <source>Slot %1</source>
        <translation>Paikka %1</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Viimeiset luennat</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Tämän sivun näppäimet</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Avaa uudelleen</translation>
    </message>
    <message numerus="yes">
        <source>%n sealed devices must be called back: the registry refused their records. (K-519)</source>
        <translation>
            <numerusform>%n sinetöity laite on kutsuttava takaisin: rekisteri hylkäsi sen tietueen. (K-519)</numerusform>
            <numerusform>%n sinetöityä laitetta on kutsuttava takaisin: rekisteri hylkäsi niiden tietueet. (K-519)</numerusform>
        </translation>
    </message>
    <message>
        <source>Show which</source>
        <translation>Näytä mitkä</translation>
    </message>
    <message>
        <source>Devices to call back</source>
        <translation>Takaisin kutsuttavat laitteet</translation>
    </message>
    <message numerus="yes">
        <source>%n devices have no slot: every slot belongs to another port or is in use.</source>
        <translation>
            <numerusform>%n laitteella ei ole paikkaa: jokainen paikka kuuluu toiselle portille tai on käytössä.</numerusform>
            <numerusform>%n laitteella ei ole paikkaa: jokainen paikka kuuluu toiselle portille tai on käytössä.</numerusform>
        </translation>
    </message>
    <message>
        <source>Teach the slots anew</source>
        <translation>Opeta paikat uudelleen</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LineTopBar</name>
    <message>
        <source>No order is running</source>
        <translation>Mikään tilaus ei ole käynnissä</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Tilaus: %1</translation>
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
            <numerusform>%n laitetunnus jäljellä</numerusform>
            <numerusform>%n laitetunnusta jäljellä</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key pairs left</source>
        <translation>
            <numerusform>%n avainpari jäljellä</numerusform>
            <numerusform>%n avainparia jäljellä</numerusform>
        </translation>
    </message>
    <message>
        <source>First try %1 %</source>
        <extracomment>first-pass yield, in short: of all devices, those that passed at their first try</extracomment>
        <translation>Ensi yrityksellä %1 %</translation>
    </message>
    <message>
        <source>First try is the first-pass yield: of all devices, those that passed at their first try</source>
        <translation>Ensi yrityksellä on läpäisyaste: laitteet, jotka läpäisivät ensimmäisellä yrityksellään, kaikista laitteista</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LockSettings</name>
    <message>
        <source>The PIN is set. Ctrl+L locks the station.</source>
        <translation>PIN on asetettu. Ctrl+L lukitsee aseman.</translation>
    </message>
    <message>
        <source>The station has no PIN now.</source>
        <translation>Asemalla ei ole nyt PINiä.</translation>
    </message>
    <message>
        <source>The two PINs are not the same. Type both again.</source>
        <translation>PINit eivät ole samat. Kirjoita molemmat uudelleen.</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Vaihda PIN</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Aseta PIN</translation>
    </message>
    <message>
        <source>With a PIN, Ctrl+L locks the station: devices at work finish, new ones wait, and the slots stay to be seen. It opens no key; the key store has its passphrase.</source>
        <translation>PINin kanssa Ctrl+L lukitsee aseman: keskeneräiset laitteet valmistuvat, uudet odottavat ja paikat pysyvät näkyvissä. Se ei avaa avaimia; avainvarastolla on oma tunnuslauseensa.</translation>
    </message>
    <message>
        <source>PIN &amp;now</source>
        <translation>&amp;Nykyinen PIN</translation>
    </message>
    <message>
        <source>New &amp;PIN, 4 to 12 digits</source>
        <translation>Uusi &amp;PIN, 4–12 numeroa</translation>
    </message>
    <message>
        <source>New PIN once &amp;more</source>
        <translation>Uusi PIN u&amp;udelleen</translation>
    </message>
    <message>
        <source>PIN now</source>
        <translation>Nykyinen PIN</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Uusi PIN</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>Uusi PIN uudelleen</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Poista se</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Lukitse nyt</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LockView</name>
    <message>
        <source>Locked</source>
        <translation>Lukittu</translation>
    </message>
    <message numerus="yes">
        <source>The next PIN can be typed in %Ln second(s). Devices at work go on.</source>
        <translation>
            <numerusform>Seuraavan PINin voi kirjoittaa %Ln sekunnin kuluttua. Keskeneräiset laitteet jatkuvat.</numerusform>
            <numerusform>Seuraavan PINin voi kirjoittaa %Ln sekunnin kuluttua. Keskeneräiset laitteet jatkuvat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Devices at work go on; new ones wait until somebody signs in.</source>
        <translation>Keskeneräiset laitteet jatkuvat; uudet odottavat, kunnes joku kirjautuu.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Kirjaudu</translation>
    </message>
    <message>
        <source>The station is locked</source>
        <translation>Asema on lukittu</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LookPage</name>
    <message>
        <source>Reading the chip</source>
        <translation>Luetaan sirua</translation>
    </message>
    <message>
        <source>Leave it connected. What the device stores is looked at; nothing is written.</source>
        <translation>Pidä laite kytkettynä. Laitteen sisältöä tutkitaan; mitään ei kirjoiteta.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LookSettings</name>
    <message>
        <source>The language was changed.</source>
        <translation>Kieli vaihtui.</translation>
    </message>
    <message>
        <source>The theme was changed.</source>
        <translation>Teema vaihtui.</translation>
    </message>
    <message>
        <source>Sounds are on.</source>
        <translation>Äänet ovat päällä.</translation>
    </message>
    <message>
        <source>Sounds are off.</source>
        <translation>Äänet ovat pois päältä.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Kieli</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Teema</translation>
    </message>
    <message>
        <source>Si&amp;ze of texts</source>
        <translation>Tekstien k&amp;oko</translation>
    </message>
    <message>
        <source>&amp;Buttons are pressed by</source>
        <translation>&amp;Painikkeita painetaan</translation>
    </message>
    <message>
        <source>&amp;Sounds for PASS, FAIL and what needs a hand</source>
        <translation>Ä&amp;änet: PASS, FAIL ja toimia vaativat</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <translation>Järjestelmän mukaan (%1)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Järjestelmän mukaan</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Vaalea</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tumma</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Suuri kontrasti</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <comment>per cent</comment>
        <translation>%L1 %</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Hiirellä</translation>
    </message>
    <message>
        <source>Finger</source>
        <translation>Sormella</translation>
    </message>
    <message>
        <source>Glove</source>
        <translation>Käsineellä</translation>
    </message>
    <message>
        <source>The size of texts was changed.</source>
        <translation>Tekstien kokoa muutettiin.</translation>
    </message>
    <message>
        <source>The size of buttons was changed.</source>
        <translation>Painikkeiden kokoa muutettiin.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::LookUpView</name>
    <message numerus="yes">
        <source>%n checks broken</source>
        <translation>
            <numerusform>%n tarkistus ei pidä paikkaansa</numerusform>
            <numerusform>%n tarkistusta ei pidä paikkaansa</numerusform>
        </translation>
    </message>
    <message>
        <source>The registry does not know this chip</source>
        <translation>Rekisteri ei tunne tätä sirua</translation>
    </message>
    <message>
        <source>It has no backup for it. The log holds no statement of it either.</source>
        <translation>Siinä ei ole sirun varmuuskopiota. Lokissakaan ei ole siitä lausumaa.</translation>
    </message>
    <message>
        <source>The record was erased on request</source>
        <translation>Tietue on poistettu pyynnöstä</translation>
    </message>
    <message>
        <source>The log still proves that there was one; it can bring nothing back.</source>
        <translation>Loki todistaa yhä, että sellainen oli; se ei voi palauttaa mitään.</translation>
    </message>
    <message>
        <source>The chip was retired</source>
        <translation>Siru on poistettu käytöstä</translation>
    </message>
    <message>
        <source>Its record is whole, but nobody may bring the device back from it.</source>
        <translation>Sen tietue on ehjä, mutta laitetta ei saa palauttaa siitä.</translation>
    </message>
    <message>
        <source>Holds, as far as it was checked</source>
        <translation>Pitää paikkansa siltä osin kuin tarkistettiin</translation>
    </message>
    <message numerus="yes">
        <source>%n checks could not be made; their lines say why.</source>
        <translation>
            <numerusform>%n tarkistusta ei voitu tehdä; sen rivi kertoo miksi.</numerusform>
            <numerusform>%n tarkistusta ei voitu tehdä; niiden rivit kertovat miksi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything holds</source>
        <translation>Kaikki pitää paikkansa</translation>
    </message>
    <message>
        <source>The device can be brought back from this record.</source>
        <translation>Laite voidaan palauttaa tästä tietueesta.</translation>
    </message>
    <message numerus="yes">
        <source>Proof: from entry %1 to the root in %n steps</source>
        <translation>
            <numerusform>Todiste: merkinnästä %1 juureen %n askeleella</numerusform>
            <numerusform>Todiste: merkinnästä %1 juureen %n askeleella</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no proof to draw.</source>
        <translation>Piirrettävää todistetta ei ole.</translation>
    </message>
    <message>
        <source>Save its files…</source>
        <translation>Tallenna tiedostot…</translation>
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
        <translation>Laitetunnusluettelo</translation>
    </message>
    <message>
        <source>Lists (*.csv);;All files (*)</source>
        <translation>Luettelot (*.csv);;Kaikki tiedostot (*)</translation>
    </message>
    <message>
        <source>An order is running</source>
        <translation>Tilaus on käynnissä</translation>
    </message>
    <message>
        <source>Start an order</source>
        <translation>Aloita tilaus</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profiili</translation>
    </message>
    <message>
        <source>&amp;Identities</source>
        <translation>&amp;Laitetunnukset</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>Tie&amp;dostosta…</translation>
    </message>
    <message>
        <source>A range as the example shows (imei:, mac: or os:), or a CSV file with one device a line.</source>
        <translation>Alue kuten esimerkissä (imei:, mac: tai os:) tai CSV-tiedosto, jossa on yksi laite rivillä.</translation>
    </message>
    <message>
        <source>&amp;Chip list</source>
        <translation>&amp;Siruluettelo</translation>
    </message>
    <message>
        <source>Not needed: without a list every chip is accepted</source>
        <translation>Ei pakollinen: ilman luetteloa kaikki sirut hyväksytään</translation>
    </message>
    <message>
        <source>The chip maker&apos;s list</source>
        <translation>Sirunvalmistajan luettelo</translation>
    </message>
    <message>
        <source>Chip list</source>
        <translation>Siruluettelo</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n identities are left.</source>
        <translation>
            <numerusform>%n laitetunnus on jäljellä.</numerusform>
            <numerusform>%n laitetunnusta on jäljellä.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: %1 … up to %2</source>
        <extracomment>%1 a few identities, %2 the last one of the list</extracomment>
        <translation>Seuraavat: %1 … enintään %2</translation>
    </message>
    <message>
        <source>Change to this &amp;order</source>
        <translation>&amp;Vaihda tähän tilaukseen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Aloita</translation>
    </message>
    <message>
        <source>S&amp;top the order</source>
        <translation>Pysäy&amp;tä tilaus</translation>
    </message>
    <message>
        <source>From &amp;labels</source>
        <translation>Ta&amp;rroista</translation>
    </message>
    <message>
        <source>Each device gets the number on its label: connect it, scan the label, in either order.</source>
        <translation>Jokainen laite saa tarransa numeron: liitä laite ja lue tarra, kummassa järjestyksessä tahansa.</translation>
    </message>
    <message>
        <source>TAC of the labels</source>
        <translation>Tarrojen TAC</translation>
    </message>
    <message>
        <source>TAC, for example 35824005; empty: any label</source>
        <translation>TAC, esimerkiksi 35824005; tyhjä: mikä tahansa tarra</translation>
    </message>
    <message>
        <source>With a TAC, the first eight digits of an IMEI, only labels of that type are taken.</source>
        <translation>Kun TAC eli IMEI-numeron kahdeksan ensimmäistä numeroa on annettu, vain sen tyypin tarrat hyväksytään.</translation>
    </message>
    <message numerus="yes">
        <source>A TAC has eight digits; %n are typed. Leave it empty to take every label.</source>
        <translation>
            <numerusform>TAC-koodissa on kahdeksan numeroa; nyt niitä on %n. Jätä tyhjäksi, niin kaikki tarrat hyväksytään.</numerusform>
            <numerusform>TAC-koodissa on kahdeksan numeroa; nyt niitä on %n. Jätä tyhjäksi, niin kaikki tarrat hyväksytään.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::OrderView</name>
    <message numerus="yes">
        <source>%Ln device(s): each row goes to one device. Nothing is taken yet.</source>
        <translation>
            <numerusform>%Ln laite: kukin rivi menee yhdelle laitteelle. Mitään ei ole vielä otettu.</numerusform>
            <numerusform>%Ln laitetta: kukin rivi menee yhdelle laitteelle. Mitään ei ole vielä otettu.</numerusform>
        </translation>
    </message>
    <message>
        <source>What each device gets (&amp;profile)</source>
        <translation>Mitä kukin laite saa (&amp;profiili)</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profiili</translation>
    </message>
    <message>
        <source>Where the identities come from</source>
        <translation>Mistä laitetunnukset tulevat</translation>
    </message>
    <message>
        <source>A &amp;range</source>
        <translation>&amp;Alue</translation>
    </message>
    <message>
        <source>A &amp;file, one device a line</source>
        <translation>&amp;Tiedosto, yksi laite rivillä</translation>
    </message>
    <message>
        <source>Range of identities</source>
        <translation>Laitetunnusten alue</translation>
    </message>
    <message>
        <source>Both ends count: imei:TAC-FIRST..LAST, mac:FIRST..LAST or os:NUMBER-FIRST..LAST. Check digits are worked out.</source>
        <translation>Molemmat päät kuuluvat mukaan: imei:TAC-FIRST..LAST, mac:FIRST..LAST tai os:NUMBER-FIRST..LAST. Tarkistenumerot lasketaan.</translation>
    </message>
    <message>
        <source>File of identities</source>
        <translation>Laitetunnustiedosto</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt);;All files (*)</source>
        <translation>Luettelot (*.csv *.txt);;Kaikki tiedostot (*)</translation>
    </message>
    <message numerus="yes">
        <source>A TAC has eight digits; %n are typed. Leave it empty to take every label.</source>
        <translation>
            <numerusform>TAC-koodissa on kahdeksan numeroa; nyt niitä on %n. Jätä tyhjäksi, niin kaikki tarrat hyväksytään.</numerusform>
            <numerusform>TAC-koodissa on kahdeksan numeroa; nyt niitä on %n. Jätä tyhjäksi, niin kaikki tarrat hyväksytään.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each device gets the number on its label: connect it, scan the label, in either order.</source>
        <translation>Jokainen laite saa tarransa numeron: liitä laite ja lue tarra, kummassa järjestyksessä tahansa.</translation>
    </message>
    <message>
        <source>From &amp;labels: each device&apos;s is scanned</source>
        <translation>Ta&amp;rroista: jokaisen laitteen tarra luetaan</translation>
    </message>
    <message>
        <source>TAC of the labels</source>
        <translation>Tarrojen TAC</translation>
    </message>
    <message>
        <source>TAC, for example 35824005; empty: any label</source>
        <translation>TAC, esimerkiksi 35824005; tyhjä: mikä tahansa tarra</translation>
    </message>
    <message>
        <source>With a TAC, the first eight digits of an IMEI, only labels of that type are taken.</source>
        <translation>Kun TAC eli IMEI-numeron kahdeksan ensimmäistä numeroa on annettu, vain sen tyypin tarrat hyväksytään.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PaceChart</name>
    <message numerus="yes">
        <source>%n devices passed in the last four hours</source>
        <translation>
            <numerusform>%n laite läpäisi viimeisten neljän tunnin aikana</numerusform>
            <numerusform>%n laitetta läpäisi viimeisten neljän tunnin aikana</numerusform>
        </translation>
    </message>
    <message>
        <source>Devices that passed, in steps of ten minutes over the last four hours</source>
        <translation>Läpäisseet laitteet kymmenen minuutin välein viimeisten neljän tunnin ajalta</translation>
    </message>
    <message numerus="yes">
        <source>%n devices in the last 10 minutes</source>
        <translation>
            <numerusform>%n laite viime 10 minuutissa</numerusform>
            <numerusform>%n laitetta viime 10 minuutissa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::PassphraseStep</name>
    <message>
        <source>Key store</source>
        <translation>Avainvarasto</translation>
    </message>
    <message>
        <source>Make the keys</source>
        <translation>Tee avaimet</translation>
    </message>
    <message>
        <source>The passphrase of the key store</source>
        <translation>Avainvaraston tunnuslause</translation>
    </message>
    <message>
        <source>Whoever starts the station types it, or the system gives it to the station. Operators never know it.</source>
        <translation>Aseman käynnistäjä kirjoittaa sen, tai järjestelmä antaa sen asemalle. Operaattorit eivät tiedä sitä.</translation>
    </message>
    <message>
        <source>&amp;Passphrase, 8 characters at least</source>
        <translation>&amp;Tunnuslause, vähintään 8 merkkiä</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>&amp;Uudelleen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Tunnuslause</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Tunnuslause uudelleen</translation>
    </message>
    <message>
        <source>Four or five words that have nothing to do with each other are long and can be remembered. Nobody can bring it back: without it the keys are lost.</source>
        <translation>Neljä tai viisi toisiinsa liittymätöntä sanaa on pitkä ja silti muistettava. Kukaan ei voi palauttaa sitä: ilman sitä avaimet on menetetty.</translation>
    </message>
    <message>
        <source>Type a passphrase to go on.</source>
        <translation>Kirjoita tunnuslause, niin pääset eteenpäin.</translation>
    </message>
    <message>
        <source>It is too short as yet.</source>
        <translation>Se on vielä liian lyhyt.</translation>
    </message>
    <message>
        <source>Type it once more to go on.</source>
        <translation>Kirjoita se vielä kerran, niin pääset eteenpäin.</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>Molemmat ovat samat.</translation>
    </message>
    <message>
        <source>The two are not the same as yet.</source>
        <translation>Ne eivät ole vielä samat.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Valitse…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PortModel</name>
    <message>
        <source>Used</source>
        <translation>Käytössä</translation>
    </message>
    <message>
        <source>Never touched</source>
        <translation>Ei kosketa</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Laite</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Portti</translation>
    </message>
    <message>
        <source>For this station</source>
        <translation>Tälle asemalle</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Paikka</translation>
    </message>
    <message>
        <source>Serial port %1</source>
        <translation>Sarjaportti %1</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PortsStep</name>
    <message>
        <source>Fixture</source>
        <translation>Teline</translation>
    </message>
    <message>
        <source>Where are devices plugged in?</source>
        <translation>Mihin laitteet kytketään?</translation>
    </message>
    <message>
        <source>A slot is one place for one device. Its number is its sticker; a device in it always shows on the same card.</source>
        <translation>Paikka on yhden laitteen paikka. Sen numero on sen tarrassa; siinä oleva laite näkyy aina samalla kortilla.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PortsView</name>
    <message>
        <source>Every slot has its place. A device plugged in there comes to the same slot each time.</source>
        <translation>Jokaisella paikalla on liitäntänsä. Siihen kytketty laite tulee aina samalle paikalle.</translation>
    </message>
    <message>
        <source>Unplug everything. Then plug a device into slot %1, then into the next one.</source>
        <translation>Irrota kaikki. Kytke sitten laite paikkaan %1 ja sen jälkeen seuraavaan.</translation>
    </message>
    <message>
        <source>Plug devices in, one slot after the other: the next one is slot %1.</source>
        <translation>Kytke laitteita paikka kerrallaan: seuraava on paikka %1.</translation>
    </message>
    <message>
        <source>&amp;Slots of the fixture</source>
        <translation>Telineen &amp;paikat</translation>
    </message>
    <message>
        <source>Ports that this station may use</source>
        <translation>Portit, joita asema saa käyttää</translation>
    </message>
    <message>
        <source>&amp;Every serial port of this machine</source>
        <translation>&amp;Kaikki tämän koneen sarjaportit</translation>
    </message>
    <message>
        <source>&amp;Only those ticked; all others are never touched</source>
        <translation>&amp;Vain valitut; muihin ei kosketa</translation>
    </message>
    <message>
        <source>No serial port has hardware behind it now. Plug a device in, and it appears here.</source>
        <translation>Missään sarjaportissa ei ole nyt laitetta. Kytke laite, niin se ilmestyy tähän.</translation>
    </message>
    <message>
        <source>&amp;Folder of virtual devices, if there is one</source>
        <translation>Virtuaalilaitteiden kan&amp;sio, jos sellainen on</translation>
    </message>
    <message>
        <source>Folder of virtual devices</source>
        <translation>Virtuaalilaitteiden kansio</translation>
    </message>
    <message>
        <source>&amp;Teach the slots anew</source>
        <translation>&amp;Opeta paikat uudelleen</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Portit</translation>
    </message>
    <message>
        <source>There is no such folder now. Its devices appear once there is.</source>
        <translation>Sellaista kansiota ei nyt ole. Sen laitteet tulevat näkyviin, kun se on olemassa.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ProofView</name>
    <message>
        <source>The way ends at the root over all %1 entries:
%2</source>
        <translation>Tie päättyy kaikkien %1 merkinnän juureen:
%2</translation>
    </message>
    <message>
        <source>No checkpoint is believed that it could be compared with.</source>
        <translation>Mihinkään tarkistuspisteeseen, johon sitä voisi verrata, ei luoteta.</translation>
    </message>
    <message>
        <source>The checkpoint has the same root.</source>
        <translation>Tarkistuspisteellä on sama juuri.</translation>
    </message>
    <message>
        <source>The checkpoint has another root:
%1</source>
        <translation>Tarkistuspisteellä on toinen juuri:
%1</translation>
    </message>
    <message>
        <source>Entry %1 has the leaf hash
%2</source>
        <translation>Merkinnän %1 lehtitiiviste on
%2</translation>
    </message>
    <message>
        <source>Entries %1 have the hash
%2</source>
        <translation>Merkintöjen %1 tiiviste on
%2</translation>
    </message>
    <message>
        <source>The proof brings its left sibling, %1:
%2</source>
        <translation>Todiste tuo sen vasemman sisaruksen, %1:
%2</translation>
    </message>
    <message>
        <source>The proof brings its right sibling, %1:
%2</source>
        <translation>Todiste tuo sen oikean sisaruksen, %1:
%2</translation>
    </message>
    <message numerus="yes">
        <source>The proof: entry %1 of %2, %n steps to the root</source>
        <translation>
            <numerusform>Todiste: merkintä %1 / %2, %n askel juureen</numerusform>
            <numerusform>Todiste: merkintä %1 / %2, %n askelta juureen</numerusform>
        </translation>
    </message>
    <message>
        <source>No proof</source>
        <translation>Ei todistetta</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>merkintä %1</translation>
    </message>
    <message>
        <source>Root of %1</source>
        <translation>Juuri: %1</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ProvePage</name>
    <message>
        <source>Proving its keys</source>
        <translation>Todennetaan avaimia</translation>
    </message>
    <message>
        <source>The device answers a question that only its own keys can answer. Leave it connected.</source>
        <translation>Laite vastaa kysymykseen, johon vain sen omat avaimet voivat vastata. Pidä laite kytkettynä.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::PurposeStep</name>
    <message>
        <source>Begin</source>
        <translation>Aloita</translation>
    </message>
    <message>
        <source>What is this station to be?</source>
        <translation>Mikä tästä asemasta tulee?</translation>
    </message>
    <message>
        <source>Nothing is made before you say so, and you can stop and go on later.</source>
        <translation>Mitään ei tehdä, ennen kuin sanot, ja voit lopettaa ja jatkaa myöhemmin.</translation>
    </message>
    <message>
        <source>A new station</source>
        <translation>Uusi asema</translation>
    </message>
    <message>
        <source>With new keys of your own. Takes five minutes.</source>
        <translation>Omilla uusilla avaimilla. Kestää viisi minuuttia.</translation>
    </message>
    <message>
        <source>A station that is there already</source>
        <translation>Jo olemassa oleva asema</translation>
    </message>
    <message>
        <source>Its home is a folder on this machine.</source>
        <translation>Sen kotikansio on tällä koneella.</translation>
    </message>
    <message>
        <source>Another station of the same manufacturer</source>
        <translation>Saman valmistajan toinen asema</translation>
    </message>
    <message>
        <source>With the manufacturer&apos;s keys from a file that the first station exported.</source>
        <translation>Valmistajan avaimilla tiedostosta, jonka ensimmäinen asema vei.</translation>
    </message>
    <message>
        <source>Try the demo first</source>
        <translation>Kokeile ensin esittelyä</translation>
    </message>
    <message>
        <source>Eight virtual devices, keys of their own, clearly marked. Nothing real is touched.</source>
        <translation>Kahdeksan virtuaalilaitetta omilla avaimilla, selvästi merkittyinä. Mihinkään oikeaan ei kosketa.</translation>
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
        <translation>Ei vielä yhtään tänään.</translation>
    </message>
    <message>
        <source>%1 of %2 in order</source>
        <translation>%1/%2 kunnossa</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Laitteet</translation>
    </message>
    <message>
        <source>Restore without asking</source>
        <translation>Palauta kysymättä</translation>
    </message>
    <message>
        <source>Clear what is finished</source>
        <translation>Poista valmiit</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ReadyPage</name>
    <message>
        <source>Ready to restore</source>
        <translation>Valmis palautettavaksi</translation>
    </message>
    <message>
        <source>Its record holds. Leave it connected; it goes on by itself.</source>
        <translation>Sen tietue pitää paikkansa. Pidä laite kytkettynä; työ jatkuu itsestään.</translation>
    </message>
    <message>
        <source>Its record holds. Leave it connected.</source>
        <translation>Sen tietue pitää paikkansa. Pidä laite kytkettynä.</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Palautuu</translation>
    </message>
    <message>
        <source>Does not come back</source>
        <translation>Ei palaudu</translation>
    </message>
    <message>
        <source>What the owner kept on it: settings, messages, pictures.
A fault of the board, the screen or the radio.
New firmware: it keeps the one that it has.</source>
        <translation>Omistajan omat tiedot: asetukset, viestit, kuvat.
Piirilevyn, näytön tai radion vika.
Uusi laiteohjelmisto: laite pitää nykyisensä.</translation>
    </message>
    <message>
        <source>Restore this device</source>
        <translation>Palauta tämä laite</translation>
    </message>
    <message>
        <source>Its identity: %1.
Its keys, as they were at the factory: only its own chip can open them.
Its certificate from the manufacturer.</source>
        <translation>Sen laitetunnus: %1.
Sen avaimet sellaisina kuin ne olivat tehtaalla: vain sen oma siru voi avata ne.
Sen valmistajan myöntämä varmenne.</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Versio</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Todiste</translation>
    </message>
    <message>
        <source>Its keys can be proved here</source>
        <translation>Avaimet voidaan todentaa täällä</translation>
    </message>
    <message>
        <source>Only the manufacturer can prove its keys</source>
        <translation>Vain valmistaja voi todentaa avaimet</translation>
    </message>
</context>
<context>
    <name>keyline::ui::RecallList</name>
    <message>
        <source>Chip %1, sealed %2</source>
        <extracomment>of a device: %1 the chip&apos;s ID, %2 date and time</extracomment>
        <translation>Siru %1, sinetöity %2</translation>
    </message>
    <message>
        <source>Its number belongs to another device.</source>
        <translation>Sen numero kuuluu toiselle laitteelle.</translation>
    </message>
    <message>
        <source>Its key was registered for another chip.</source>
        <translation>Sen avain on rekisteröity toiselle sirulle.</translation>
    </message>
    <message>
        <source>Its chip was erased from the registry on request.</source>
        <translation>Sen siru on poistettu rekisteristä pyynnöstä.</translation>
    </message>
    <message>
        <source>The registry does not accept this station&apos;s key.</source>
        <translation>Rekisteri ei hyväksy tämän aseman avainta.</translation>
    </message>
    <message>
        <source>The registry has another record of this chip.</source>
        <translation>Rekisterissä on toinen tietue tästä sirusta.</translation>
    </message>
    <message>
        <source>The registry could not take the record (%1).</source>
        <extracomment>%1 is a few words of English, for engineering</extracomment>
        <translation>Rekisteri ei voinut ottaa tietuetta (%1).</translation>
    </message>
    <message>
        <source>Find both devices by this number; give out neither before it is clear whose it is.</source>
        <translation>Etsi molemmat laitteet tällä numerolla; älä luovuta kumpaakaan ennen kuin on selvää, kumman numero on.</translation>
    </message>
    <message>
        <source>Call it back and never give it out again; tell engineering.</source>
        <translation>Kutsu se takaisin äläkä luovuta sitä enää; ilmoita tuotantotekniikalle.</translation>
    </message>
    <message>
        <source>Call it back; give out nothing from this station before engineering has enrolled its key.</source>
        <translation>Kutsu se takaisin; älä luovuta mitään tältä asemalta ennen kuin tuotantotekniikka on hyväksyttänyt sen avaimen.</translation>
    </message>
    <message>
        <source>Call it back; look up this chip to see which station has provisioned it.</source>
        <translation>Kutsu se takaisin; hae tämä siru nähdäksesi, mikä asema on käsitellyt sen.</translation>
    </message>
    <message>
        <source>Call it back and keep it aside; tell engineering this reason.</source>
        <translation>Kutsu se takaisin ja pane se sivuun; kerro tämä syy tuotantotekniikalle.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Devices to call back</source>
        <translation>Takaisin kutsuttavat laitteet</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Kopioi luettelo</translation>
    </message>
</context>
<context>
    <name>keyline::ui::RecordCard</name>
    <message>
        <source>Record</source>
        <translation>Tietue</translation>
    </message>
    <message>
        <source>Chip ID</source>
        <translation>Sirutunnus</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Sisältö</translation>
    </message>
    <message>
        <source>erased on request; the log keeps that it was there</source>
        <translation>poistettu pyynnöstä; lokiin jää, että se oli</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>ei voitu lukea</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Laitetunnus</translation>
    </message>
    <message>
        <source>As URN</source>
        <translation>URN-muodossa</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profiili</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Varmuuskopio</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes, opened by this chip only</source>
        <translation>
            <numerusform>%Ln tavu, vain tämä siru avaa sen</numerusform>
            <numerusform>%Ln tavua, vain tämä siru avaa sen</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Varmenne</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Laji</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Myöntäjä</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Myönnetty</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Check digests (SHA-256)</source>
        <translation>Tarkistustiivisteet (SHA-256)</translation>
    </message>
    <message>
        <source>Chip in the log</source>
        <translation>Siru lokissa</translation>
    </message>
    <message>
        <source>Device key</source>
        <translation>Laiteavain</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Valmistaja</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Versiot</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Versio %1</translation>
    </message>
    <message>
        <source>%1 on %2, entry %3</source>
        <translation>%1 %2, merkintä %3</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Tietue</translation>
    </message>
</context>
<context>
    <name>keyline::ui::RegistryForm</name>
    <message>
        <source>Choose its trust file as well: by that the registry is judged.</source>
        <translation>Valitse myös sen luottamustiedosto: sen mukaan rekisteriä arvioidaan.</translation>
    </message>
    <message>
        <source>Give %1 to whoever keeps that registry: it takes records only from stations that it knows.</source>
        <translation>Anna %1 rekisterin pitäjälle: se ottaa tietueita vain asemilta, jotka se tuntee.</translation>
    </message>
    <message>
        <source>Records are filed into the registry in the station&apos;s own folder. Where your company has one for all its stations, say where it is.</source>
        <translation>Tietueet viedään aseman oman kansion rekisteriin. Jos yritykselläsi on yksi kaikille asemille, kerro missä se on.</translation>
    </message>
    <message>
        <source>Records are filed at %1.</source>
        <translation>Tietueet viedään osoitteeseen %1.</translation>
    </message>
    <message>
        <source>A registry in the network</source>
        <translation>Rekisteri verkossa</translation>
    </message>
    <message>
        <source>Its &amp;trust file</source>
        <translation>Sen &amp;luottamustiedosto</translation>
    </message>
    <message>
        <source>Trust file of the registry</source>
        <translation>Rekisterin luottamustiedosto</translation>
    </message>
    <message>
        <source>Trust files (*.keyline-trust);;All files (*)</source>
        <translation>Luottamustiedostot (*.keyline-trust);;Kaikki tiedostot (*)</translation>
    </message>
    <message>
        <source>Its &amp;address</source>
        <translation>Sen &amp;osoite</translation>
    </message>
    <message>
        <source>Address of the registry in the network</source>
        <translation>Rekisterin osoite verkossa</translation>
    </message>
    <message>
        <source>File there</source>
        <translation>Vie sinne</translation>
    </message>
    <message>
        <source>File into the station&apos;s own again</source>
        <translation>Vie taas aseman omaan</translation>
    </message>
</context>
<context>
    <name>keyline::ui::RegistryPage</name>
    <message>
        <source>Verifying the whole log: %1 of %2 entries</source>
        <translation>Koko lokia tarkistetaan: %1 / %2 merkintää</translation>
    </message>
    <message>
        <source>Writing the mirror: %1 of %2 records</source>
        <translation>Peilikopiota kirjoitetaan: %1 / %2 tietuetta</translation>
    </message>
    <message>
        <source>The mirror of %1 entries is in %2 (%3 files written, %4 kept).</source>
        <translation>%1 merkinnän peilikopio on kansiossa %2 (%3 tiedostoa kirjoitettu, %4 säilytetty).</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Pysäytetty.</translation>
    </message>
    <message>
        <source>The files are in %1.</source>
        <translation>Tiedostot ovat kansiossa %1.</translation>
    </message>
    <message>
        <source>The mirror&apos;s folder</source>
        <translation>Peilikopion kansio</translation>
    </message>
    <message>
        <source>The folder for its files</source>
        <translation>Kansio sen tiedostoille</translation>
    </message>
    <message>
        <source>Looking it up</source>
        <translation>Haetaan</translation>
    </message>
    <message>
        <source>Each entry of the log is read, so that nothing can be kept back.</source>
        <translation>Lokin jokainen merkintä luetaan, jottei mitään voi salata.</translation>
    </message>
    <message>
        <source>This is neither a chip ID nor an identity</source>
        <translation>Tämä ei ole sirutunnus eikä laitetunnus</translation>
    </message>
    <message>
        <source>A chip ID has 16 to 64 hexadecimal digits; an identity is one as on the label.</source>
        <translation>Sirutunnuksessa on 16–64 heksadesimaalinumeroa; laitetunnus on sellainen kuin tarrassa.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yritä uudelleen</translation>
    </message>
    <message>
        <source>Look up one device</source>
        <translation>Hae yksi laite</translation>
    </message>
    <message>
        <source>Type its chip ID, or an identity that this station gave it. The registry is asked for one chip at a time: it has no list to read.</source>
        <translation>Kirjoita sen sirutunnus tai laitetunnus, jonka tämä asema antoi sille. Rekisteriltä kysytään yhtä sirua kerrallaan: siinä ei ole luettavaa luetteloa.</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Rekisteri</translation>
    </message>
    <message>
        <source>Chip ID, or an identity of this station</source>
        <translation>Sirutunnus tai tämän aseman laitetunnus</translation>
    </message>
    <message>
        <source>What to look up</source>
        <translation>Mitä haetaan</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Hae</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Tarkista nyt</translation>
    </message>
    <message>
        <source>Export a mirror…</source>
        <translation>Vie peilikopio…</translation>
    </message>
    <message>
        <source>Opening the registry…</source>
        <translation>Rekisteriä avataan…</translation>
    </message>
    <message>
        <source>Its checkpoint does not hold: %1</source>
        <translation>Sen tarkistuspiste ei pidä paikkaansa: %1</translation>
    </message>
    <message>
        <source>Mirror of %1, %2 entries.</source>
        <translation>Peilikopio: %1, %2 merkintää.</translation>
    </message>
    <message>
        <source>Registry %1, %2 entries.</source>
        <translation>Rekisteri %1, %2 merkintää.</translation>
    </message>
    <message>
        <source>Judged by what it says of itself: no trust file was given.</source>
        <translation>Arvioitu sen omien tietojen perusteella: luottamustiedostoa ei annettu.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::RestorePage</name>
    <message>
        <source>Restoring</source>
        <translation>Palautetaan</translation>
    </message>
    <message>
        <source>Leave it connected. Should it come loose, nothing is lost: it goes on when it is connected again.</source>
        <translation>Pidä laite kytkettynä. Jos se irtoaa, mitään ei menetetä: työ jatkuu, kun se kytketään uudelleen.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SampleStrip</name>
    <message>
        <source>SAMPLE – nothing here is real</source>
        <translation>MALLI – mikään tässä ei ole oikeaa</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ScanList</name>
    <message>
        <source>Nothing was scanned yet.</source>
        <translation>Mitään ei ole vielä luettu.</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Viimeiset luennat</translation>
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
        <translation>Luenta päättyi ilman Enteriä. Aseta lukija lähettämään Enter (CR) jokaisen luennan jälkeen.</translation>
    </message>
    <message>
        <source>More scans come than anybody makes. The scanner, or what is plugged in as one, types by itself.</source>
        <translation>Luentoja tulee enemmän kuin kukaan tekee. Lukija, tai sellaiseksi kytketty laite, kirjoittaa itsestään.</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>Luettu: %1</translation>
    </message>
    <message>
        <source>It ended with Enter.</source>
        <translation>Se päättyi Enteriin.</translation>
    </message>
    <message>
        <source>It came over a serial port, a line for each scan.</source>
        <translation>Se tuli sarjaportista, rivi kullekin luennalle.</translation>
    </message>
    <message>
        <source>Every character of the code arrived as it was sent.</source>
        <translation>Koodin jokainen merkki tuli perille sellaisenaan.</translation>
    </message>
    <message>
        <source>The characters arrive changed (%1). Set the scanner to this computer&apos;s keyboard layout.</source>
        <translation>Merkit tulevat muuttuneina (%1). Aseta lukija tämän tietokoneen näppäimistöasettelulle.</translation>
    </message>
    <message>
        <source>This was another code. Scan the one on this page.</source>
        <translation>Tämä oli toinen koodi. Lue tämän sivun koodi.</translation>
    </message>
    <message>
        <source>%L1 ms a character is so slow that a scan may be taken for typing. Set the scanner&apos;s delay between characters to none, or give it a prefix key.</source>
        <translation>%L1 ms merkkiä kohden on niin hidasta, että luentaa voidaan luulla kirjoittamiseksi. Poista lukijan merkkien välinen viive tai anna sille etuliitenäppäin.</translation>
    </message>
    <message>
        <source>%L1 ms a character.</source>
        <translation>%L1 ms merkkiä kohden.</translation>
    </message>
    <message>
        <source>The code of this page is no label. Scan a device&apos;s label now.</source>
        <translation>Tämän sivun koodi ei ole tarra. Lue nyt laitteen tarra.</translation>
    </message>
    <message>
        <source>%1 (%2). %3</source>
        <translation>%1 (%2). %3</translation>
    </message>
    <message>
        <source>A card or sticker: %1</source>
        <translation>Kortti tai tarra: %1</translation>
    </message>
    <message>
        <source>A device&apos;s label: %1</source>
        <translation>Laitteen tarra: %1</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>Lukijan testi</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Tallennettu: %1</translation>
    </message>
    <message>
        <source>Test the scanner</source>
        <translation>Testaa lukija</translation>
    </message>
    <message>
        <source>Scan the code on the screen, then a device&apos;s label. Each line says what is right.</source>
        <translation>Lue näytön koodi ja sitten laitteen tarra. Kukin rivi kertoo, mikä on kunnossa.</translation>
    </message>
    <message>
        <source>Nothing was scanned yet.</source>
        <translation>Mitään ei ole vielä luettu.</translation>
    </message>
    <message>
        <source>A scan arrives</source>
        <translation>Luenta tulee perille</translation>
    </message>
    <message>
        <source>Keyboard layout</source>
        <translation>Näppäimistöasettelu</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Nopeus</translation>
    </message>
    <message>
        <source>Enter at the end</source>
        <translation>Enter lopussa</translation>
    </message>
    <message>
        <source>A label is understood</source>
        <translation>Tarra ymmärretään</translation>
    </message>
    <message>
        <source>Stickers and cards to print</source>
        <translation>Tulostettavat tarrat ja kortit</translation>
    </message>
    <message>
        <source>Save stickers and cards</source>
        <translation>Tallenna tarrat ja kortit</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Tallenna PDF</translation>
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
        <translation>Ulkoasu ja äänet</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Asema</translation>
    </message>
    <message>
        <source>Fixture and ports</source>
        <translation>Teline ja portit</translation>
    </message>
    <message>
        <source>Labels and printer</source>
        <translation>Tarrat ja tulostin</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Lukija</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lukitus</translation>
    </message>
    <message>
        <source>Report for support</source>
        <translation>Raportti tukea varten</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Tietoja</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Asetusten osat</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SetupPage</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Vaihe %1/%2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Takaisin</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SetupStep</name>
    <message>
        <source>Next</source>
        <translation>Seuraava</translation>
    </message>
</context>
<context>
    <name>keyline::ui::ShiftExport</name>
    <message>
        <source>Collecting the visits…</source>
        <translation>Käyntejä kootaan…</translation>
    </message>
    <message numerus="yes">
        <source>Collecting the visits… %Ln so far</source>
        <translation>
            <numerusform>Käyntejä kootaan… %Ln tähän mennessä</numerusform>
            <numerusform>Käyntejä kootaan… %Ln tähän mennessä</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Pysäytetty. Tiedostoa ei kirjoitettu.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln visits saved in %1</source>
        <translation>
            <numerusform>%Ln käynti tallennettu tiedostoon %1</numerusform>
            <numerusform>%Ln käyntiä tallennettu tiedostoon %1</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256 of the lines: %1</source>
        <translation>Rivien SHA-256: %1</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Kirjoitetaan %1…</translation>
    </message>
    <message>
        <source>Devices at this station</source>
        <translation>Laitteet tällä asemalla</translation>
    </message>
    <message>
        <source>Finished from %1 to %2</source>
        <translation>Valmistuneet %1 – %2</translation>
    </message>
    <message>
        <source>No visit</source>
        <translation>Ei käyntejä</translation>
    </message>
    <message>
        <source>All visits</source>
        <translation>Kaikki käynnit</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Haku: %1</translation>
    </message>
    <message>
        <source>Visits: %1   Devices: %2   PASS: %3   FAIL: %4   HOLD: %5   DONE BEFORE: %6</source>
        <translation>Käyntejä: %1   Laitteita: %2   PASS: %3   FAIL: %4   HOLD: %5   VALMIS JO: %6</translation>
    </message>
    <message>
        <source>Written %1 by Keyline</source>
        <translation>Kirjoitettu %1, Keyline</translation>
    </message>
    <message>
        <source>SHA-256 of the same visits as CSV: %1</source>
        <translation>Samojen käyntien CSV-muodon SHA-256: %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Sivu %1 / %2</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Tulos</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Valmis</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Laitetunnus</translation>
    </message>
    <message>
        <source>Chip ID</source>
        <translation>Sirutunnus</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Malli</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profiili</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SlotCard</name>
    <message>
        <source>Slot %1: %2. %3</source>
        <extracomment>a slot&apos;s card read aloud: %1 number, %2 word, %3 instruction</extracomment>
        <translation>Paikka %1: %2. %3</translation>
    </message>
    <message>
        <source>Slot %1</source>
        <translation>Paikka %1</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SlotDetail</name>
    <message>
        <source>Slot %1</source>
        <extracomment>%1 the slot&apos;s number, %2 what its card says</extracomment>
        <translation>Paikka %1</translation>
    </message>
    <message>
        <source>Slot %1: %2</source>
        <translation>Paikka %1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Identity: %1</source>
        <translation>Laitetunnus: %1</translation>
    </message>
    <message>
        <source>Chip: %1</source>
        <translation>Siru: %1</translation>
    </message>
    <message>
        <source>Place: %1</source>
        <translation>Liitäntä: %1</translation>
    </message>
    <message>
        <source>Named: %1</source>
        <translation>Kohde: %1</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Kopioi tukea varten</translation>
    </message>
    <message>
        <source>Scan the label for this slot</source>
        <translation>Lue tämän paikan tarra</translation>
    </message>
    <message>
        <source>Print the label again</source>
        <translation>Tulosta tarra uudelleen</translation>
    </message>
    <message>
        <source>It is in the red bin</source>
        <translation>Se on punaisessa laatikossa</translation>
    </message>
    <message>
        <source>Wait for it no longer</source>
        <translation>Älä odota sitä enää</translation>
    </message>
    <message>
        <source>Put this device aside</source>
        <translation>Pane tämä laite sivuun</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SlotMap</name>
    <message numerus="yes">
        <source>The places of %1 of %Ln slot(s) are known</source>
        <translation>
            <numerusform>Tunnetaan %1/%Ln paikan liitäntä</numerusform>
            <numerusform>Tunnetaan %1/%Ln paikan liitännät</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keyline::ui::StartPage</name>
    <message>
        <source>Choose a trust file</source>
        <translation>Valitse luottamustiedosto</translation>
    </message>
    <message>
        <source>Trust files (*.keyline-trust);;All files (*)</source>
        <translation>Luottamustiedostot (*.keyline-trust);;Kaikki tiedostot (*)</translation>
    </message>
    <message>
        <source>Choose a registry folder or a mirror</source>
        <translation>Valitse rekisterikansio tai peilikopio</translation>
    </message>
    <message>
        <source>Ready to repair</source>
        <translation>Valmis korjaamaan</translation>
    </message>
    <message>
        <source>Set up the repair bench</source>
        <translation>Ota korjauspaikka käyttöön</translation>
    </message>
    <message>
        <source>Connect a device at any time.</source>
        <translation>Kytke laite milloin tahansa.</translation>
    </message>
    <message>
        <source>The manufacturer gives you one trust file. The registry holds what devices get back; nothing secret is needed here.</source>
        <translation>Valmistaja antaa yhden luottamustiedoston. Rekisterissä on se, mitä laitteet saavat takaisin; mitään salaista ei täällä tarvita.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Jatka</translation>
    </message>
    <message>
        <source>Trust file</source>
        <translation>Luottamustiedosto</translation>
    </message>
    <message>
        <source>Drop the .keyline-trust file on this window, or choose it.</source>
        <translation>Pudota .keyline-trust-tiedosto tähän ikkunaan tai valitse se.</translation>
    </message>
    <message>
        <source>Log: %1. Manufacturer keys: %2</source>
        <translation>Loki: %1. Valmistajan avaimet: %2</translation>
    </message>
    <message>
        <source>%1 (%2): %3. %4</source>
        <translation>%1 (%2): %3. %4</translation>
    </message>
    <message>
        <source>Choose another trust file…</source>
        <translation>Valitse toinen luottamustiedosto…</translation>
    </message>
    <message>
        <source>Choose a trust file…</source>
        <translation>Valitse luottamustiedosto…</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Rekisteri</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose another source…</source>
        <translation>Valitse toinen lähde…</translation>
    </message>
    <message>
        <source>Choose a source…</source>
        <translation>Valitse lähde…</translation>
    </message>
    <message>
        <source>Use the mirror in %1</source>
        <translation>Käytä peilikopiota %1</translation>
    </message>
    <message>
        <source>Use the registry in %1</source>
        <translation>Käytä rekisteriä %1</translation>
    </message>
    <message>
        <source>It is asked as soon as there is a trust file.</source>
        <translation>Siltä kysytään, kun luottamustiedosto on annettu.</translation>
    </message>
    <message>
        <source>Where the registry is, the trust file says, or you do: its address, its folder, a mirror, or a stick with one.</source>
        <translation>Rekisterin paikan kertoo luottamustiedosto tai sinä: sen osoite, kansio, peilikopio tai muistitikku.</translation>
    </message>
    <message>
        <source>Looking whether it is there. This takes a moment.</source>
        <translation>Katsotaan, onko se siellä. Tämä kestää hetken.</translation>
    </message>
    <message>
        <source>No registry was found on this computer or on a stick. Put the stick in, choose the folder, or type the address.</source>
        <translation>Rekisteriä ei löytynyt tältä tietokoneelta eikä muistitikulta. Liitä muistitikku, valitse kansio tai kirjoita osoite.</translation>
    </message>
    <message>
        <source>Its &amp;address in the network</source>
        <translation>Sen &amp;osoite verkossa</translation>
    </message>
    <message>
        <source>Address of the registry in the network</source>
        <translation>Rekisterin osoite verkossa</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Käytä tätä osoitetta</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Portit</translation>
    </message>
    <message>
        <source>There is no such folder now.</source>
        <translation>Tällaista kansiota ei nyt ole.</translation>
    </message>
    <message>
        <source>Devices on this computer&apos;s serial ports appear by themselves.</source>
        <translation>Tämän tietokoneen sarjaportteihin liitetyt laitteet ilmestyvät itsestään.</translation>
    </message>
    <message>
        <source>&amp;Folder of virtual devices, if there is one</source>
        <translation>Virtuaalilaitteiden kan&amp;sio, jos sellainen on</translation>
    </message>
    <message>
        <source>Folder of virtual devices</source>
        <translation>Virtuaalilaitteiden kansio</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StationFlow</name>
    <message>
        <source>Getting the demo ready</source>
        <translation>Valmistellaan esittelyä</translation>
    </message>
    <message>
        <source>A station with keys of its own, and eight virtual devices. This takes a moment.</source>
        <translation>Asema omine avaimineen ja kahdeksan virtuaalilaitetta. Tämä kestää hetken.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StationForm</name>
    <message>
        <source>The station has another name.</source>
        <translation>Aseman nimi vaihtui.</translation>
    </message>
    <message>
        <source>&amp;Name of the station</source>
        <translation>Aseman &amp;nimi</translation>
    </message>
    <message>
        <source>As the people at it call it. It stands in the window&apos;s title and in no certificate.</source>
        <translation>Niin kuin sen käyttäjät sitä kutsuvat. Se näkyy ikkunan otsikossa, ei varmenteissa.</translation>
    </message>
    <message>
        <source>Rejected devices are confirmed by RED BIN.</source>
        <translation>Hylätyt laitteet vahvistetaan kortilla RED BIN.</translation>
    </message>
    <message>
        <source>Rejected devices are not confirmed any more.</source>
        <translation>Hylättyjä laitteita ei enää vahvisteta.</translation>
    </message>
    <message>
        <source>&amp;Confirm rejected devices</source>
        <translation>&amp;Vahvista hylätyt laitteet</translation>
    </message>
    <message>
        <source>A slot whose device failed takes the next one only after the card RED BIN is scanned, or Del is pressed.</source>
        <translation>Paikka, jonka laite hylättiin, ottaa seuraavan vasta, kun kortti RED BIN on luettu tai Del painettu.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StationStep</name>
    <message>
        <source>Station</source>
        <translation>Asema</translation>
    </message>
    <message>
        <source>Which station, whose devices?</source>
        <translation>Mikä asema, kenen laitteet?</translation>
    </message>
    <message>
        <source>The manufacturer&apos;s name stands in every device&apos;s certificate and cannot be changed later.</source>
        <translation>Valmistajan nimi on jokaisen laitteen varmenteessa, eikä sitä voi myöhemmin muuttaa.</translation>
    </message>
    <message>
        <source>&amp;Name of the station</source>
        <translation>Aseman &amp;nimi</translation>
    </message>
    <message>
        <source>As the people at it call it, for example Line 3. Can be left empty.</source>
        <translation>Niin kuin sen käyttäjät sitä kutsuvat, esimerkiksi Linja 3. Voi jättää tyhjäksi.</translation>
    </message>
    <message>
        <source>&amp;Manufacturer</source>
        <translation>&amp;Valmistaja</translation>
    </message>
    <message>
        <source>&amp;Enterprise number (IANA), if there is one</source>
        <translation>&amp;Yritysnumero (IANA), jos sellainen on</translation>
    </message>
    <message>
        <source>Only small devices without X.509, as meters, need it. It cannot be added later.</source>
        <translation>Vain pienet laitteet ilman X.509:ää, kuten mittarit, tarvitsevat sen. Sitä ei voi lisätä myöhemmin.</translation>
    </message>
    <message>
        <source>&amp;Folder of the station</source>
        <translation>Aseman &amp;kansio</translation>
    </message>
    <message>
        <source>Keys, registry and settings go there. Take its backups as one whole.</source>
        <translation>Avaimet, rekisteri ja asetukset tulevat sinne. Varmuuskopioi se yhtenä kokonaisuutena.</translation>
    </message>
    <message>
        <source>Folder of the station</source>
        <translation>Aseman kansio</translation>
    </message>
    <message>
        <source>At most 64 characters. It cannot be changed later.</source>
        <translation>Enintään 64 merkkiä. Sitä ei voi muuttaa myöhemmin.</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StationWindow</name>
    <message>
        <source>Line</source>
        <translation>Linja</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Tilaus</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Rekisteri</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Asetukset</translation>
    </message>
    <message>
        <source>Keyline station</source>
        <translation>Keyline-asema</translation>
    </message>
    <message>
        <source>%1 – Keyline station</source>
        <translation>%1 – Keyline-asema</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StatusStrip</name>
    <message>
        <source>Key store open</source>
        <translation>Avainvarasto auki</translation>
    </message>
    <message numerus="yes">
        <source>Registry: %n records wait</source>
        <translation>
            <numerusform>Rekisteri: %n tietue odottaa</numerusform>
            <numerusform>Rekisteri: %n tietuetta odottaa</numerusform>
        </translation>
    </message>
    <message>
        <source>Registry ok</source>
        <translation>Rekisteri kunnossa</translation>
    </message>
    <message numerus="yes">
        <source>%n devices to call back</source>
        <translation>
            <numerusform>%n laite kutsuttava takaisin</numerusform>
            <numerusform>%n laitetta kutsuttava takaisin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other ports, not touched</source>
        <translation>
            <numerusform>%n muu portti, ei kosketa</numerusform>
            <numerusform>%n muuta porttia, ei kosketa</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan: %1</source>
        <translation>Luenta: %1</translation>
    </message>
    <message>
        <source>Key store closed</source>
        <translation>Avainvarasto kiinni</translation>
    </message>
</context>
<context>
    <name>keyline::ui::StepRail</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Vaihe %1/%2: %3</translation>
    </message>
</context>
<context>
    <name>keyline::ui::SupportView</name>
    <message>
        <source>The report is in %1. Send it to whoever helps you.</source>
        <translation>Raportti on tiedostossa %1. Lähetä se auttajallesi.</translation>
    </message>
    <message>
        <source>One ZIP file with what helps to find a fault, and nothing else. No key, passphrase, PIN, identity, certificate or record is in it. Chip IDs, which the registry has in public, are in the log&apos;s lines.</source>
        <translation>Yksi ZIP-tiedosto, jossa on vain vian etsinnässä auttavat tiedot. Siinä ei ole avaimia, tunnuslauseita, PINejä, laitetunnuksia, varmenteita eikä tietueita. Lokin riveillä on sirutunnuksia, jotka ovat rekisterissäkin julkisia.</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Mitä siinä on</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tiedosto</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Koko</translation>
    </message>
    <message>
        <source>What is in the report</source>
        <translation>Mitä raportissa on</translation>
    </message>
    <message>
        <source>&amp;Save it as</source>
        <translation>&amp;Tallenna nimellä</translation>
    </message>
    <message>
        <source>File of the report</source>
        <translation>Raportin tiedosto</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Tallenna raportti</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP-tiedostot (*.zip)</translation>
    </message>
</context>
<context>
    <name>keyline::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Kumoa</translation>
    </message>
</context>
<context>
    <name>keyline::ui::UnlockPage</name>
    <message>
        <source>Opening the station.</source>
        <translation>Avataan asemaa.</translation>
    </message>
    <message>
        <source>Open the station</source>
        <translation>Avaa asema</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the key store</source>
        <translation>Avainvaraston &amp;tunnuslause</translation>
    </message>
    <message>
        <source>Passphrase of the key store</source>
        <translation>Avainvaraston tunnuslause</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Avaa</translation>
    </message>
    <message>
        <source>Another station…</source>
        <translation>Toinen asema…</translation>
    </message>
</context>
<context>
    <name>keyline::ui::VisitCard</name>
    <message>
        <source>Read chip</source>
        <translation>Sirun luku</translation>
    </message>
    <message>
        <source>Assign identity</source>
        <translation>Laitetunnus</translation>
    </message>
    <message>
        <source>Make keys</source>
        <translation>Avainten teko</translation>
    </message>
    <message>
        <source>Certify</source>
        <translation>Varmennus</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Asennus</translation>
    </message>
    <message>
        <source>Trial opening</source>
        <translation>Koeavaus</translation>
    </message>
    <message>
        <source>Prove keys</source>
        <translation>Avainten todennus</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Rekisteröinti</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Sinetöinti</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Laitetunnus</translation>
    </message>
    <message>
        <source>As URN</source>
        <translation>URN-muodossa</translation>
    </message>
    <message>
        <source>Chip ID</source>
        <translation>Sirutunnus</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>ei luettu</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Malli</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profiili</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Valmis</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Kesto</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n sekunti</numerusform>
            <numerusform>%n sekuntia</numerusform>
        </translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Viimeinen vaihe</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Rekisteri</translation>
    </message>
    <message>
        <source>Its record still waits to be registered</source>
        <translation>Sen tietue odottaa yhä rekisteröintiä</translation>
    </message>
    <message>
        <source>Entry %L1</source>
        <translation>Merkintä %L1</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>Varmenteen numero</translation>
    </message>
    <message>
        <source>Its proof (SHA-256)</source>
        <translation>Sen todiste (SHA-256)</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>Käynti</translation>
    </message>
    <message>
        <source>Show its record</source>
        <translation>Näytä sen tietue</translation>
    </message>
    <message>
        <source>Choose a line to see all of its visit.</source>
        <translation>Valitse rivi nähdäksesi koko käynnin.</translation>
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
        <translation>Sulje</translation>
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
        <translation>Pysäytä</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulje</translation>
    </message>
</context>
</TS>
