"""What LibreOffice says of the signatures of ONE OOXML file, as JSON on the last line.

Usage: /usr/bin/python3 libreOfficeSignatures.py FILE.docx
A fresh profile and one soffice process for each run: a hostile file may crash it, and in one process NSS
remembers certificates of earlier files. MOZILLA_CERTIFICATE_FOLDER names the certificate database to trust.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def connect(pipe, office, deadline):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.time() > deadline or office.poll() is not None:
                raise
            time.sleep(0.05)


def signatures(context, url):
    manager = context.ServiceManager
    # OFOPXMLFormat silently gives no signatures at all.
    formats = PropertyValue(Name="StorageFormat", Value="ZipFormat")
    factory = manager.createInstanceWithContext("com.sun.star.embed.StorageFactory", context)
    arguments = uno.Any("[]com.sun.star.beans.PropertyValue", (formats,))
    storage = uno.invoke(factory, "createInstanceWithArguments", ((url, 1, arguments),))
    checker = manager.createInstanceWithArgumentsAndContext(
        "com.sun.star.security.DocumentDigitalSignatures", ("1.2", False), context
    )
    return [
        {
            "signer": None if found.Signer is None else found.Signer.SubjectName,
            "isValid": found.SignatureIsValid,
            "isTrusted": found.CertificateStatus == 0,
            "lineId": found.SignatureLineId,
        }
        for found in checker.verifyDocumentContentSignatures(storage, None)
    ]


def main(path):
    profile = tempfile.mkdtemp(prefix="office-profile-")
    pipe = f"alliage-{uuid.uuid4().hex}"
    office = subprocess.Popen(
        [
            "soffice",
            f"-env:UserInstallation=file://{profile}",
            "--headless",
            "--invisible",
            "--norestore",
            "--nologo",
            "--nodefault",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        context = connect(pipe, office, time.time() + 60)
        print(json.dumps(signatures(context, uno.systemPathToFileUrl(os.path.abspath(path)))))
    finally:
        try:
            os.killpg(office.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        office.wait()
        shutil.rmtree(profile, ignore_errors=True)


main(sys.argv[1])
