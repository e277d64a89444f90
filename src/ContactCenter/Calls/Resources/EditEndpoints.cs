using System.ComponentModel;
using ContactCenter.Access;
using ContactCenter.Access.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Calls.Resources;

/// <summary>What people and programs write about a call, live or ended.</summary>
internal static class EditEndpoints
{
    public static void MapCallEdits(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("").Needs(Permission.EditCalls).WithTags(CallApi.Tag)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ProducesValidationProblem();
        group.MapPut("calls/{callId}/notes", PutNotesAsync)
            .WithName("putCallNotes")
            .WithSummary("Writes the notes of a call, in place of those that are there; the last who writes wins, unless If-Match is given.");
        group.MapPatch("calls/{callId}/attributes", PatchAttributesAsync)
            .WithName("patchCallAttributes")
            .WithSummary("Changes attributes of a call by a JSON merge patch: a text sets one, null removes it, the others stay.")
            .Accepts<Dictionary<string, string?>>("application/json", "application/merge-patch+json")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<NotesResource>, NoContent, ProblemHttpResult, ValidationProblem>> PutNotesAsync(
        string callId,
        NotesRequest request,
        [FromHeader(Name = CallTag.Header), Description(CallTag.Meaning)] string? ifMatch,
        HttpContext http,
        ICallStore store,
        INotesSeal seal,
        CallEdits edits)
    {
        if (request.Text is not { Length: <= CallNotes.Longest } text)
            return Invalid("text", $"must be a text of up to {CallNotes.Longest} characters");
        if (await store.HidesAsync(callId, http.User))
            return NotFound(callId);
        // As browsers send and show them.
        var edit = new CallEdit.Notes(text.ReplaceLineEndings("\n"), NameOf(http), CallTag.SeenBy(http.Request));
        var (call, refusal) = string.IsNullOrWhiteSpace(text)
            ? await WriteAsync(callId, edit, http, edits)
            : await WriteSealedAsync(callId, edit, http, store, seal, edits);
        if (call is null)
            return refusal!;
        return call.Attached.Notes is { } notes ? TypedResults.Ok(new NotesResource(edit.Text, notes.By, notes.At)) : TypedResults.NoContent();
    }

    /// <summary>A text that stands there already is written as it is kept, so that nothing changes.</summary>
    private static async Task<(CallSession? Call, ProblemHttpResult? Refusal)> WriteSealedAsync(
        string callId, CallEdit.Notes edit, HttpContext http, ICallStore store, INotesSeal seal, CallEdits edits)
    {
        var id = new LegId(callId);
        // No key is made for a call that nobody knows.
        if (await store.ReadAsync(id) is not { } known)
            return (null, NotFound(callId));
        if (known.Attached.Notes is { SealedLength: { } length } kept && await seal.ReadAsync(id, kept, http.RequestAborted) == edit.Text)
            return await WriteAsync(callId, edit with { Text = kept.Text, SealedLength = length }, http, edits);
        return await seal.WriteAsync(
            id, edit.Text, text => WriteAsync(callId, edit with { Text = text, SealedLength = edit.Text.Length }, http, edits));
    }

    private static async Task<Results<Ok<IReadOnlyDictionary<string, string>>, ProblemHttpResult, ValidationProblem>> PatchAttributesAsync(
        string callId,
        [FromBody] Dictionary<string, string?> changes,
        [FromHeader(Name = CallTag.Header), Description(CallTag.Meaning)] string? ifMatch,
        HttpContext http,
        ICallStore store,
        CallEdits edits,
        IEnumerable<IAttributeGuard> guards)
    {
        if (AttributeChanges.FaultsOf(changes) is { Count: > 0 } faults)
            return TypedResults.ValidationProblem(faults);
        if (await store.HidesAsync(callId, http.User))
            return NotFound(callId);
        foreach (var guard in guards)
        {
            if (await guard.RefusalOfAsync(callId, changes, http.RequestAborted) is { } why)
                return Problem(StatusCodes.Status409Conflict, why);
        }

        var edit = new CallEdit.Attributes(AttributeChanges.Of(changes), NameOf(http), CallTag.SeenBy(http.Request));
        var (call, refusal) = await WriteAsync(callId, edit, http, edits);
        if (call is not null)
            return TypedResults.Ok<IReadOnlyDictionary<string, string>>(call.Attached.Attributes.Values);
        return refusal is null ? Invalid("attributes", AttributeChanges.NoRoom) : refusal;
    }

    /// <returns>The call as it is now, or why nothing was written; neither: it has no room.</returns>
    private static async Task<(CallSession? Call, ProblemHttpResult? Refusal)> WriteAsync(string callId, CallEdit edit, HttpContext http, CallEdits edits)
    {
        if (await edits.WriteAsync(new(callId), edit, Doer.Of(http)) is not { Session: { } call } handled)
            return (null, NotFound(callId));
        http.Response.Headers.ETag = CallTag.Of(call);
        return handled.Edit switch
        {
            EditResult.Written => (call, null),
            EditResult.Outdated => (null, Problem(StatusCodes.Status412PreconditionFailed, Outdated(call))),
            _ => (null, null),
        };
    }

    private static string Outdated(CallSession call) => call.Attached.Notes is { By: var by }
        ? $"Somebody has changed the call meanwhile; its notes are by {by}. Look at them first."
        : "Somebody has changed the call meanwhile. Look at it first.";

    private static ProblemHttpResult NotFound(string callId) => Problem(StatusCodes.Status404NotFound, $"No call {callId} is known.");

    private static string NameOf(HttpContext http) => http.User.Identity?.Name ?? "somebody";

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(detail, statusCode: status);

    private static ValidationProblem Invalid(string name, string fault) =>
        TypedResults.ValidationProblem([new(name, [fault])]);
}
