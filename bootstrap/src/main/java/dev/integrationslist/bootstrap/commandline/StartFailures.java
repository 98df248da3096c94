package dev.integrationslist.bootstrap.commandline;

import dev.integrationslist.adapter.memory.DataFileException;
import dev.integrationslist.application.port.out.StoreUnavailableException;
import dev.integrationslist.bootstrap.server.CannotListenException;
import dev.integrationslist.bootstrap.wiring.InsufficientHeapException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Reports in one sentence why the server cannot start, and what to do. */
final class StartFailures implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(StartFailures.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult options) {
        boolean wrongSetting = failure instanceof DataFileException
                || failure instanceof CannotListenException listening && listening.isHostUnknown();
        if (wrongSetting
                || failure instanceof CannotListenException
                || failure instanceof InsufficientHeapException
                || failure instanceof StoreUnavailableException) {
            commandLine.getErr().println(failure.getMessage());
        } else {
            LOG.error("The server cannot start", failure);
        }
        return wrongSetting ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }
}
