package dev.integrationslist.bootstrap.architecture.bad.application.port.out;

import java.io.InputStream;

/** Breaks: ports speak the domain's language. */
public interface SpeaksBytes {
    InputStream find();
}
