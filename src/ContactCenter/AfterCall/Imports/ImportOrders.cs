using System.Globalization;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Announcements;
using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Imports;

/// <summary>What people have back-fills do: each is durable, audited, and carried out by <see cref="ImportHandler"/>.</summary>
internal sealed class ImportOrders(
    ImportStore imports,
    ImportFolders folders,
    RecordingSources sources,
    SourceStarts starts,
    BackgroundWork background,
    NumberBlocks numbers,
    AuditLog audit,
    TimeProvider time)
{
    /// <summary>Begins one; completes when it is durable.</summary>
    /// <param name="request">What is to be brought in.</param>
    /// <param name="isTyped">Whether the owner of the machine has typed it.</param>
    /// <param name="doer">Who asks.</param>
    /// <returns>It, or what is wrong with the request, by the request's fields.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async Task<(Import? Import, IReadOnlyDictionary<string, string> Faults)> BeginAsync(ImportRequest request, bool isTyped, Doer doer)
    {
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        var source = sources.Find(request.Source ?? "");
        if (source is null)
            faults["source"] = "must be the name of a source in Recordings:Sources";
        var (folder, refusal) = request.Folder is null ? default : folders.Find(request.Folder, isTyped);
        if (refusal is not null)
            faults["folder"] = refusal;
        if (request is { Folder: null, From: not null, To: not null } && request.From >= request.To)
            faults["from"] = "must be earlier than to";
        if (request.Folder is not null && (request.From ?? request.To) is not null)
            faults["folder"] = "must be absent, or from and to: those are of the listing of a source";
        if (request.Folder is null && source is { Poll: null })
            faults["source"] = "must be a source with a listing, its Poll:Url; or a folder is needed";
        if (faults.Count > 0)
            return (null, faults);
        var now = time.GetUtcNow();
        var import = new Import(numbers.Take(), source!.Name, doer.Name, now)
        {
            Folder = folder,
            IsTyped = isTyped,
            From = request.From?.ToUniversalTime(),
            To = folder is null ? request.To?.ToUniversalTime() ?? await starts.OfAsync(source, CancellationToken.None) : null,
        };
        var work = ImportHandler.Work(background, import.Number, now);
        import = import with { Work = work.Number };
        var line = audit.Line(
            doer.Name, AuditActions.ImportStarted, SubjectOf(import), after: AuditWords.Of(new ImportStartedWords(import.Source, import.Folder)),
            address: doer.Address);
        await imports.AddAsync(import, work, audit.Along(line));
        return (import, faults);
    }

    /// <summary>Halts one; what it has taken still comes in.</summary>
    /// <inheritdoc cref="ChangeAsync"/>
    public Task<(Import? Import, string? Refusal)> PauseAsync(long number, Doer doer) => ChangeAsync(
        number, ImportState.Paused, AuditActions.ImportPaused, doer, import => import.State == ImportState.Running);

    /// <summary>Has one go on that was halted, or that something stood in the way of.</summary>
    /// <inheritdoc cref="ChangeAsync"/>
    public Task<(Import? Import, string? Refusal)> ResumeAsync(long number, Doer doer) => ChangeAsync(
        number, ImportState.Running, AuditActions.ImportResumed, doer, import => import.State is ImportState.Paused or ImportState.Failed);

    /// <summary>Ends one before its end; what it has taken still comes in.</summary>
    /// <inheritdoc cref="ChangeAsync"/>
    public Task<(Import? Import, string? Refusal)> StopAsync(long number, Doer doer) => ChangeAsync(
        number, ImportState.Stopped, AuditActions.ImportStopped, doer, import => !import.IsOver);

    /// <param name="number">Which.</param>
    /// <param name="doer">Who asks.</param>
    /// <returns>It as it is from then on, durable, or one sentence why it stays as it is; neither: there is none. Asked for again it is so already.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    private async Task<(Import? Import, string? Refusal)> ChangeAsync(
        long number, ImportState state, string action, Doer doer, Func<Import, bool> mayBe)
    {
        if (imports.Find(number) is not { } known)
            return (null, null);
        var now = time.GetUtcNow();
        var work = state == ImportState.Running ? ImportHandler.Work(background, number, now) : null;
        var line = audit.Line(doer.Name, action, SubjectOf(known), address: doer.Address);
        var after = await imports.ChangeAsync(number, current => mayBe(current) ? Changed(current) : current, work, audit.Along(line));
        if (after is null)
            return (null, null);
        return after.State == state ? (after, null) : (null, $"The import is {ImportWords.Of(after.State)}.");

        Import Changed(Import current) => state switch
        {
            ImportState.Stopped => current.Ended(state, now),
            ImportState.Running => current with { State = state, Work = work!.Number, LastError = null },
            _ => current with { State = state },
        };
    }

    private static string SubjectOf(Import import) => string.Create(CultureInfo.InvariantCulture, $"import {import.Number}");
}
