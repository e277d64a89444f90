using System.Text.Json;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Commands;

namespace ContactCenter.AfterCall.Imports;

/// <summary>Does what the command <c>import</c> asks for. Whoever may open the server's folder may have it read any folder that it can.</summary>
internal sealed class ImportCommands(ImportOrders orders, ImportStore imports, ImportFolders folders, ImportViews views) : IServerCommand
{
    /// <summary>As it is typed.</summary>
    public const string CommandName = "import";

    public string Name => CommandName;

    public async Task<ServerReply> RunAsync(JsonElement body, CancellationToken cancellationToken)
    {
        if (body.Deserialize(ImportTypedJson.Default.ImportTyped) is not { } typed)
            return ServerReply.Refused("Nothing was asked.");
        return typed.Verb switch
        {
            ImportVerbs.Begin => await BeginAsync(typed),
            ImportVerbs.Look => Told(imports.Find(typed.Number), refusal: null),
            ImportVerbs.Pause => Told(await orders.PauseAsync(typed.Number, Doer.Command)),
            _ => ServerReply.Refused($"'{typed.Verb}' is not known."),
        };
    }

    private async Task<ServerReply> BeginAsync(ImportTyped typed)
    {
        if (Begun(typed) is { } begun)
            return begun.State == ImportState.Running ? Told(begun, refusal: null) : Told(await orders.ResumeAsync(begun.Number, Doer.Command));
        var (import, faults) = await orders.BeginAsync(new(typed.Source, typed.Folder ?? "", From: null, To: null), isTyped: true, Doer.Command);
        return Told(import, faults.Count == 0 ? null : string.Join("; ", faults.Select(fault => $"{fault.Key} {fault.Value}")));
    }

    /// <summary>What was begun in the same folder and has not ended.</summary>
    private Import? Begun(ImportTyped typed)
    {
        var folder = folders.Find(typed.Folder ?? "", isTyped: true).Real;
        return imports.All.FirstOrDefault(import => !import.IsOver && import.IsTyped && import.Folder == folder
            && string.Equals(import.Source, typed.Source, StringComparison.OrdinalIgnoreCase));
    }

    private ServerReply Told((Import? Import, string? Refusal) outcome) => Told(outcome.Import, outcome.Refusal);

    private ServerReply Told(Import? import, string? refusal)
    {
        if (refusal is not null || import is null)
            return ServerReply.Refused(refusal ?? "There is no such import any more.");
        var view = views.Of(import);
        var report = new ImportReport(
            import.Number, view.State, view.Found, view.Done, view.Failed, view.Yielding, view.LastError,
            [.. view.Failures.Select(failure => $"{failure.Item}: {failure.Reason}")]);
        return ServerReply.Done(JsonSerializer.Serialize(report, ImportTypedJson.Default.ImportReport));
    }
}
