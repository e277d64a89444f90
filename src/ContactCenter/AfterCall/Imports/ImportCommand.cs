using System.Runtime.InteropServices;
using System.Text.Json;
using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Foundation.Commands;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Imports;

/// <summary>
/// <c>import</c> of the program: has the running server bring a folder in, and shows how far it has come until it is through. Ctrl+C pauses it; the same
/// command goes on. When the terminal is closed it goes on by itself.
/// </summary>
internal static class ImportCommand
{
    public const string SourceOption = "source";
    public const string Argument = "FOLDER";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private static readonly string Running = ImportWords.Of(ImportState.Running);

    public static string Help { get; } = $"""
        import brings a folder of recordings in, a few at a time: new calls go first.

          import {Argument} --source NAME    NAME is one of Recordings:Sources; {RecordingSources.Default} when it is left out

        Each .wav, .mp3, .ogg and .opus file is one recording. A file of the same name that ends in .json tells of it what a webhook would;
        alone it is a conversation in writing. The files stay where they are. The folder need not lie in one of Imports:Folders, but the
        server must be allowed to read it; links do not lead out of it.

        The running server does the work, and this command shows how far it has come. Ctrl+C pauses it: the same command goes on where it
        was. When the terminal is closed it goes on without. Where no server runs it begins when one is started.
        """;

    /// <param name="context">With the folder as argument.</param>
    /// <param name="isTerminal">Whether a line of the output can be written again.</param>
    /// <returns>0: all of it is here, or will be when a server runs; 1: something is not.</returns>
    /// <exception cref="CommandLineException">It was refused, or the server cannot be asked.</exception>
    /// <exception cref="StorageException">The store cannot be used.</exception>
    public static async Task<int> RunAsync(CommandContext context, bool isTerminal)
    {
        using var interrupted = new CancellationTokenSource();
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, told =>
        {
            told.Cancel = true;
            interrupted.Cancel();
        });
        return await RunAsync(context, isTerminal, interrupted.Token);
    }

    /// <param name="interrupted">Pauses it.</param>
    /// <inheritdoc cref="RunAsync(CommandContext, bool)"/>
    internal static async Task<int> RunAsync(CommandContext context, bool isTerminal, CancellationToken interrupted)
    {
        var folder = Path.GetFullPath(context.Arguments[0]);
        var begin = new ImportTyped(ImportVerbs.Begin, folder, context.Typed[SourceOption] ?? RecordingSources.Default, Number: 0);
        if (await AskAsync(context, begin) is { } begun)
            return await FollowAsync(context, begun, isTerminal, interrupted);
        ReportOf(await RunningServer.DoHereAsync(context, RequestOf(begin)));
        await context.Output.WriteLineAsync("No server runs: the import begins when one is started.");
        return 0;
    }

    private static async Task<int> FollowAsync(CommandContext context, ImportReport report, bool isTerminal, CancellationToken interrupted)
    {
        var line = new ProgressLine(context.Output, isTerminal, context.Time, ProgressUnit.Recordings);
        while (report.State == Running)
        {
            if (report.Found > 0)
                line.Tell(report.Done + report.Failed, report.Found);
            var isOver = await WaitAsync(context, interrupted);
            var next = await AskAsync(context, new(isOver ? ImportVerbs.Pause : ImportVerbs.Look, null, null, report.Number));
            if (next is null)
            {
                line.End();
                throw new CommandLineException("The server has stopped: the import goes on when it is started.");
            }

            report = next;
        }

        if (report.Found > 0)
            line.Tell(report.Done + report.Failed, report.Found);
        line.End();
        foreach (var failure in report.Failures)
            await context.Output.WriteLineAsync(failure);
        await context.Output.WriteLineAsync(Ended(report));
        return report.State == ImportWords.Of(ImportState.Done) && report.Failed == 0 ? 0 : 1;
    }

    /// <returns>Whether it is to be paused.</returns>
    private static async Task<bool> WaitAsync(CommandContext context, CancellationToken interrupted)
    {
        try
        {
            await Task.Delay(BetweenLooks, context.Time, interrupted);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private static string Ended(ImportReport report)
    {
        var counts = FormattableString.Invariant($"{report.Done} of {report.Found} are here, {report.Failed} could not be brought in");
        return ImportWords.StateOf(report.State) switch
        {
            ImportState.Done => $"Done: {counts}.",
            ImportState.Paused => $"Paused: {counts}. The same command goes on.",
            ImportState.Failed => $"It cannot go on: {report.LastError}. {counts}. The same command tries again.",
            _ => $"Stopped: {counts}.",
        };
    }

    /// <returns><c>null</c>: no server runs.</returns>
    private static async Task<ImportReport?> AskAsync(CommandContext context, ImportTyped typed) =>
        await RunningServer.AskAsync(context, RequestOf(typed)) is { } reply ? ReportOf(reply) : null;

    private static ServerRequest RequestOf(ImportTyped typed) =>
        new(ImportCommands.CommandName, JsonSerializer.SerializeToElement(typed, ImportTypedJson.Default.ImportTyped));

    private static ImportReport ReportOf(ServerReply reply) => reply.IsDone
        ? JsonSerializer.Deserialize(reply.Text, ImportTypedJson.Default.ImportReport)!
        : throw new CommandLineException(reply.Text);
}
