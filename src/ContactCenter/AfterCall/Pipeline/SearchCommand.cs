using System.Text.Json;
using ContactCenter.Foundation.Commands;
using ContactCenter.Foundation.Hosting;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary><c>search</c> of the program: has the index of transcripts built anew.</summary>
internal static class SearchCommand
{
    public const string Rebuild = "rebuild";

    /// <returns>0.</returns>
    /// <exception cref="CommandLineException">Something else is asked, or it was refused.</exception>
    /// <exception cref="Foundation.Settings.SettingsException">The settings have faults.</exception>
    /// <exception cref="Foundation.Storage.StorageException">The store cannot be used.</exception>
    public static Task<int> RunAsync(CommandContext context) => context.Arguments[0] == Rebuild
        ? RunningServer.DoAsync(context, new(RebuildIndexCommand.CommandName, JsonElement.Parse("{}")))
        : throw new CommandLineException($"'{context.Arguments[0]}' is not what can be done with the search; say search {Rebuild}.");
}
