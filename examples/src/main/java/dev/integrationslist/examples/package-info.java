/**
 * The examples of the documentation, compiled and run by the build: a program that embeds the list, and a store over SQLite.
 * Only the modules that an embedder or the author of a store needs are known here.
 */
package dev.integrationslist.examples;
