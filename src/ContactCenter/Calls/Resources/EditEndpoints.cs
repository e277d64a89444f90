using System.ComponentModel;
using ContactCenter.Access;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using ContactCenter.Foundation.Storage;
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
        CallEdits edits,
        TimeProvider time)
    {
        if (request.Text is not { Length: <= CallNotes.Longest } text)
            return Invalid("text", $"must be a text of up to {CallNotes.Longest} characters");
        if (await store.HidesAsync(callId, http.User))
            return CallProblems.Unknown(callId);
        // As browsers send and show them.
        var edit = new CallEdit.Notes(text.ReplaceLineEndings("\n"), NameOf(http), CallTag.SeenBy(http.Request));
        var writing = string.IsNullOrWhiteSpace(text)
            ? edits.WriteAsync(new(callId), edit, Doer.Of(http))
            : WriteSealedAsync(new(callId), edit, Doer.Of(http), store, seal, edits);
        var (call, refusal) = ResultOf(callId, await writing.InTimeAsync(time), http);
        if (call is null)
            return refusal!;
        return call.Attached.Notes is { } notes ? TypedResults.Ok(new NotesResource(edit.Text, notes.By, notes.At)) : TypedResults.NoContent();
    }

    /// <summary>A text that stands there already is written as it is kept, so that nothing changes.</summary>
    private static async Task<Handled?> WriteSealedAsync(
        LegId call, CallEdit.Notes edit, Doer doer, ICallStore store, INotesSeal seal, CallEdits edits)
    {
        // No key is made for a call that nobody knows.
        if (await store.ReadAsync(call) is not { } known)
            return null;
        if (known.Attached.Notes is { SealedLength: { } length } kept && await seal.ReadAsync(call, kept, CancellationToken.None) == edit.Text)
            return await edits.WriteAsync(call, edit with { Text = kept.Text, SealedLength = length }, doer);
        return await seal.WriteAsync(
            call, edit.Text, text => edits.WriteAsync(call, edit with { Text = text, SealedLength = edit.Text.Length }, doer));
    }

    private static async Task<Results<Ok<IReadOnlyDictionary<string, string>>, ProblemHttpResult, ValidationProblem>> PatchAttributesAsync(
        string callId,
        [FromBody] Dictionary<string, string?> changes,
        [FromHeader(Name = CallTag.Header), Description(CallTag.Meaning)] string? ifMatch,
        HttpContext http,
        ICallStore store,
        CallEdits edits,
        IEnumerable<IAttributeGuard> guards,
        TimeProvider time)
    {
        if (AttributeChanges.FaultsOf(changes) is { Count: > 0 } faults)
            return TypedResults.ValidationProblem(faults);
        if (await store.HidesAsync(callId, http.User))
            return CallProblems.Unknown(callId);
        foreach (var guard in guards)
        {
            if (await guard.RefusalOfAsync(callId, changes, http.RequestAborted) is { } why)
                return Problems.Conflict(why);
        }

        var edit = new CallEdit.Attributes(AttributeChanges.Of(changes), NameOf(http), CallTag.SeenBy(http.Request));
        var (call, refusal) = ResultOf(callId, await edits.WriteAsync(new(callId), edit, Doer.Of(http)).InTimeAsync(time), http);
        if (call is not null)
            return TypedResults.Ok<IReadOnlyDictionary<string, string>>(call.Attached.Attributes.Values);
        return refusal is null ? Invalid("attributes", AttributeChanges.NoRoom) : refusal;
    }

    /// <returns>The call as it is now, or why nothing was written; neither: it has no room.</returns>
    private static (CallSession? Call, ProblemHttpResult? Refusal) ResultOf(string callId, Handled? handled, HttpContext http)
    {
        if (handled is not { Session: { } call } written)
            return (null, CallProblems.Unknown(callId));
        http.Response.Headers.ETag = CallTag.Of(call);
        return written.Edit switch
        {
            EditResult.Written => (call, null),
            EditResult.Outdated => (null, Problems.Of(StatusCodes.Status412PreconditionFailed, Outdated(call))),
            _ => (null, null),
        };
    }

    private static string Outdated(CallSession call) => call.Attached.Notes is { By: var by }
        ? $"Somebody has changed the call meanwhile; its notes are by {by}. Look at them first."
        : "Somebody has changed the call meanwhile. Look at it first.";

    private static string NameOf(HttpContext http) => http.User.Identity?.Name ?? "somebody";

    private static ValidationProblem Invalid(string name, string fault) =>
        TypedResults.ValidationProblem([new(name, [fault])]);
}
