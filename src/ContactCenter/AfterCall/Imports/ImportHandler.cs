using System.Globalization;
using System.Text;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Imports;

/// <summary>
/// Carries a back-fill on, a few recordings at a time: the next are taken when those of before are nearly through, nothing newer waits, and the disk has
/// room. What was taken goes the way of what recording systems tell of.
/// </summary>
internal sealed partial class ImportHandler(
    ImportStore imports,
    ImportReaders readers,
    ImportProgress progress,
    IRecordingIndex index,
    RecordingSources sources,
    SealedSounds sounds,
    IBackgroundRows rows,
    IWorkBudget budget,
    TimeProvider time,
    ILogger<ImportHandler> logger) : IBackgroundWorkHandler
{
    private const string WorkKind = "import";

    private static readonly TimeSpan UntilNextLook = TimeSpan.FromSeconds(1);

    /// <summary>While what is pending are conversations in writing above all, which are through in no time.</summary>
    private static readonly TimeSpan UntilNextTexts = TimeSpan.FromSeconds(0.1);

    /// <summary>While nothing can be done for what is pending: a transcriber is missing, for example.</summary>
    private static readonly TimeSpan UntilWorkIsDue = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan UntilOthersAreThrough = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan UntilDiskIsFree = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan UntilHistoryIsBack = TimeSpan.FromSeconds(30);

    public string Kind => WorkKind;

    public static WorkItem Work(BackgroundWork background, long import, DateTimeOffset due)
    {
        var number = import.ToString(CultureInfo.InvariantCulture);
        return background.New(WorkKind, $"import {number}", due) with { Payload = Encoding.UTF8.GetBytes(number) };
    }

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var number = long.Parse(Encoding.UTF8.GetString(scope.Item.Payload!), CultureInfo.InvariantCulture);
        if (imports.Find(number) is not { } import || import.Work != scope.Item.Number)
            return scope.Dropped();
        var waiting = WaitingWork.Read(rows, budget, time.GetUtcNow());
        if (import.Pending.Length > 0)
            import = await ChangeAsync(number, await progress.SettleAsync(import, waiting, cancellationToken));
        if (import.State != ImportState.Running || import.IsRead)
        {
            // A listing would be read from its beginning again; names of a folder grow stale.
            if (import.State != ImportState.Paused || import.Folder is not null)
                readers.Forget(number);
            return import.Pending.IsEmpty ? await EndAsync(scope, import) : Later(scope, "recordings are on their way", DelayOf(import, waiting));
        }

        if (!sounds.HasRoom)
            return Later(scope, "the disk has no room to spare", UntilDiskIsFree);
        return waiting.AreOthersWaiting(imports.Pending)
            ? Later(scope, "others go first", UntilOthersAreThrough)
            : await GoOnAsync(scope, import, waiting, cancellationToken);
    }

    private async Task<WorkEnding> GoOnAsync(WorkScope scope, Import import, WaitingWork waiting, CancellationToken cancellationToken)
    {
        try
        {
            import = await CountAsync(import, cancellationToken);
            var turn = await TakeAsync(import, waiting, cancellationToken);
            await ChangeAsync(import.Number, turn.Apply);
            if (turn.Fault is { } fault)
                return await FailAsync(scope, import.Number, fault);
            return Later(scope, "it goes on", DelayOf(turn, import, waiting));
        }
        catch (ImportException fault)
        {
            return await FailAsync(scope, import.Number, fault);
        }
        catch (Exception fault) when (fault is HistoryUnavailableException or EncryptionException)
        {
            readers.Forget(import.Number);
            await ChangeAsync(import.Number, current => current with { LastError = fault.Message });
            return Later(scope, fault.Message, UntilHistoryIsBack);
        }
        catch
        {
            // It stands behind what nobody has noted.
            readers.Forget(import.Number);
            throw;
        }
    }

    /// <summary>How much there is, before the first is taken: whoever looks on wants to know how long it will be.</summary>
    private async Task<Import> CountAsync(Import import, CancellationToken cancellationToken)
    {
        if (import.IsCounted)
            return import;
        var count = await readers.CountAsync(import, cancellationToken);
        return await ChangeAsync(import.Number, current => current with { Found = count, IsCounted = true });
    }

    private async Task<ImportTurn> TakeAsync(Import import, WaitingWork waiting, CancellationToken cancellationToken)
    {
        var source = sources.Find(import.Source) ?? throw new ImportException($"the settings name no source {import.Source} any more");
        if (import.Folder is null && !readers.IsOpen(import))
            import = await ChangeAsync(import.Number, current => current.Anew());
        var reader = readers.Open(import, source);
        var turn = await BeginAsync(import, waiting, cancellationToken);
        while (!turn.IsOver && imports.Find(import.Number)!.State == ImportState.Running)
            await TakeNextAsync(turn, import, source, reader, cancellationToken);
        return turn;
    }

    private async Task<ImportTurn> BeginAsync(Import import, WaitingWork waiting, CancellationToken cancellationToken)
    {
        var (atWork, inWriting) = (0, 0);
        foreach (var number in imports.Pending.Where(waiting.Due.Contains))
        {
            if (await index.FindAsync(number, cancellationToken) is { IsInWriting: true })
                inWriting++;
            else
                atWork++;
        }

        return new(import, atWork, inWriting);
    }

    private async Task TakeNextAsync(ImportTurn turn, Import import, RecordingSource source, IImportItems reader, CancellationToken cancellationToken)
    {
        try
        {
            if (await reader.NextAsync(cancellationToken) is not { } item)
            {
                turn.End();
            }
            else if (item.Announcement is { } announcement)
            {
                turn.Take(item, await progress.TakeAsync(source, announcement, cancellationToken));
            }
            else
            {
                Log.NotTaken(logger, import.Number, item.Name, item.Fault!);
                turn.Fail(item, item.Fault!);
            }
        }
        catch (ImportException fault)
        {
            turn.Halt(fault);
        }
    }

    private async Task<WorkEnding> EndAsync(WorkScope scope, Import import)
    {
        if (import.State == ImportState.Running)
        {
            var now = time.GetUtcNow();
            var done = await ChangeAsync(
                import.Number,
                current => current.State == ImportState.Running
                    ? current.Ended(ImportState.Done, now) with { Found = current.Done + current.Failed }
                    : current);
            Log.Ended(logger, done.Number, done.Done, done.Failed);
        }

        return scope.Done();
    }

    private async Task<WorkEnding> FailAsync(WorkScope scope, long number, ImportException fault)
    {
        Log.Halted(logger, number, fault.Message);
        if (fault.RetryAfter is { } delay)
        {
            await ChangeAsync(number, current => current with { LastError = fault.Message });
            return Later(scope, fault.Message, delay);
        }

        readers.Forget(number);
        await ChangeAsync(
            number, current => current.State == ImportState.Running ? current with { State = ImportState.Failed, LastError = fault.Message } : current);
        return Later(scope, fault.Message, UntilNextLook);
    }

    private async Task<Import> ChangeAsync(long number, Func<Import, Import> change) => (await imports.ChangeAsync(number, change))!;

    private static TimeSpan DelayOf(ImportTurn turn, Import import, WaitingWork waiting)
    {
        if (!turn.IsFull)
            return TimeSpan.Zero;
        return turn.IsSoonFree ? UntilNextTexts : DelayOf(import, waiting);
    }

    private static TimeSpan DelayOf(Import import, WaitingWork waiting) =>
        import.Pending.IsEmpty || import.Pending.Any(pending => waiting.Due.Contains(pending.Number)) ? UntilNextLook : UntilWorkIsDue;

    private static WorkEnding Later(WorkScope scope, string reason, TimeSpan delay) => scope.Again(WorkStage.Send, reason, delay, isFree: true);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Import {Import} has not brought in {Item}: {Reason}")]
        public static partial void NotTaken(ILogger logger, long import, string item, string reason);

        [LoggerMessage(2, LogLevel.Warning, "Import {Import} cannot go on: {Reason}")]
        public static partial void Halted(ILogger logger, long import, string reason);

        [LoggerMessage(3, LogLevel.Information, "Import {Import} is done: {Done} recordings are here, {Failed} could not be brought in")]
        public static partial void Ended(ILogger logger, long import, int done, int failed);
    }
}
