/**
 * What the server is tried with under load: each class that has a {@code main} starts the runnable jar in a process of its
 * own, loads it over the loopback, and prints what came of it. Nothing here is part of the tests.
 */
@NullMarked
package dev.integrationslist.benchmarks.load;

import org.jspecify.annotations.NullMarked;
