package dev.integrationslist.bootstrap;

import java.util.Locale;
import org.eclipse.jetty.server.Server;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/**
 * Loads the classes of Jersey and Jetty in a thread of its own, while the main thread reads options and data, which need neither. The
 * main thread waits for its end before it uses one of them: two threads that initialize the same classes in different order could wait
 * for each other.
 */
final class Preload extends Thread {
    Preload() {
        super("preload");
        setDaemon(true);
    }

    @Override
    public void run() {
        // Jetty asks for them, and nothing else of its start takes longer.
        Locale.getAvailableLocales();
        ResourceConfig empty = new ResourceConfig()
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true);
        new ApplicationHandler(empty).getInjectionManager().shutdown();
        new Server().destroy();
    }
}
