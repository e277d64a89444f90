using System.ComponentModel;
using System.Security.Claims;
using ContactCenter.Access;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using ContactCenter.Calls.Plan;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Calls.Resources;

/// <summary>What people and programs ask of a live call.</summary>
internal static class CommandEndpoints
{
    private const string KeyHeader = "Idempotency-Key";
    private const string KeyMeaning =
        "Up to 128 printable characters, chosen by who asks: the same again gets the same answer, and does nothing again.";

    private const string PlatformRecordsOn =
        "The voice platform can do neither: its own file goes on to the end of the conversation, with everything in it, and stays there for 30 days. " +
        "By itself this is not enough where card data is spoken.";

    private const string DigitsAreNotKept =
        "The service of the entry of Ivr:Sensitive gets the digits, and nobody else: they are in no recording, timeline, log or store. What becomes of " +
        "the request stands in the call, by its requestId: accepted, failed or abandoned. Digits are held in memory only: what a restart or a service " +
        "that does not answer loses is failed.";

    public static void MapCallCommands(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("").Needs(Permission.SteerCalls).WithTags(CallApi.Tag)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ProducesValidationProblem();
        group.MapPost("calls/{callId}/hangup", HangUpAsync)
            .WithName("hangUpCall")
            .WithSummary("Ends a call: every leg is hung up, and the caller is not asked how it was.");
        group.MapPost("calls/{callId}/transfer", TransferAsync)
            .WithName("transferCall")
            .WithSummary("Moves a caller to another department, which is rung as if the caller had chosen it.");
        group.MapPost("calls/{callId}/sensitive", AskForDigitsAsync)
            .WithName("askCallerForDigits")
            .WithSummary("Has the caller enter digits outside the conversation, for example those of a card, while the agent hears music.")
            .WithDescription(DigitsAreNotKept);
        group.MapPost("calls/{callId}/recording/start", StartAsync)
            .WithName("startCallRecording")
            .WithSummary("Records a conversation from now on, as soon as caller and agent have been told by the department's Announcement.");
        group.MapPost("calls/{callId}/recording/pause", PauseAsync)
            .WithName("pauseCallRecording")
            .WithSummary("Pauses the recording of the conversation: our copy is silent from now on, and the transcript says [paused].")
            .WithDescription(PlatformRecordsOn);
        group.MapPost("calls/{callId}/recording/resume", ResumeAsync)
            .WithName("resumeCallRecording")
            .WithSummary("Goes on with a recording that is paused.");
        group.MapPost("calls/{callId}/recording/stop", StopAsync)
            .WithName("stopCallRecording")
            .WithSummary("Stops the recording of the conversation: our copy ends here.")
            .WithDescription(PlatformRecordsOn);
    }

    private static Task<Results<Accepted<CommandResource>, ProblemHttpResult, ValidationProblem>> StartAsync(
        string callId, [FromHeader(Name = KeyHeader), Description(KeyMeaning)] string? key, HttpContext http, CallCommands commands) =>
        AnswerAsync(callId, new CallCommand.StartRecording(NameOf(http.User), key), http, commands);

    private static Task<Results<Accepted<CommandResource>, ProblemHttpResult, ValidationProblem>> PauseAsync(
        string callId, [FromHeader(Name = KeyHeader), Description(KeyMeaning)] string? key, HttpContext http, CallCommands commands) =>
        AnswerAsync(callId, new CallCommand.MarkRecording(RecordingMark.Pause, NameOf(http.User), key), http, commands);

    private static Task<Results<Accepted<CommandResource>, ProblemHttpResult, ValidationProblem>> ResumeAsync(
        string callId, [FromHeader(Name = KeyHeader), Description(KeyMeaning)] string? key, HttpContext http, CallCommands commands) =>
        AnswerAsync(callId, new CallCommand.MarkRecording(RecordingMark.Resume, NameOf(http.User), key), http, commands);

    private static Task<Results<Accepted<CommandResource>, ProblemHttpResult, ValidationProblem>> StopAsync(
        string callId, [FromHeader(Name = KeyHeader), Description(KeyMeaning)] string? key, HttpContext http, CallCommands commands) =>
        AnswerAsync(callId, new CallCommand.MarkRecording(RecordingMark.Stop, NameOf(http.User), key), http, commands);

    private static Task<Results<Accepted<CommandResource>, ProblemHttpResult, ValidationProblem>> HangUpAsync(
        string callId, [FromHeader(Name = KeyHeader), Description(KeyMeaning)] string? key, HttpContext http, CallCommands commands) =>
        AnswerAsync(callId, new CallCommand.HangUp(NameOf(http.User), key), http, commands);

    private static async Task<Results<Accepted<CommandResource>, ProblemHttpResult, ValidationProblem>> TransferAsync(
        string callId,
        TransferRequest request,
        [FromHeader(Name = KeyHeader), Description(KeyMeaning)] string? key,
        HttpContext http,
        CallCommands commands,
        PlanSource plans)
    {
        if (request.Department is not { } name || !plans.Current.Departments.TryGetValue(name, out var department))
            return Invalid("department", $"must be one of {string.Join(", ", NamesOf(plans.Current))}");
        return await AnswerAsync(callId, new CallCommand.Transfer(department.Name, NameOf(http.User), key), http, commands);
    }

    private static async Task<Results<Accepted<CommandResource>, ProblemHttpResult, ValidationProblem>> AskForDigitsAsync(
        string callId,
        SensitiveInquiry request,
        [FromHeader(Name = KeyHeader), Description(KeyMeaning)] string? key,
        HttpContext http,
        CallCommands commands,
        PlanSource plans)
    {
        var entries = plans.Current.Ivr.Sensitive;
        if (request.Name is not { } name || !entries.TryGetValue(name, out var asked))
        {
            return entries.IsEmpty
                ? Invalid("name", "must be an entry of Ivr:Sensitive, which has none")
                : Invalid("name", $"must be one of {string.Join(", ", entries.Values.Select(entry => entry.Name).Order(StringComparer.Ordinal))}");
        }

        return await AnswerAsync(callId, new CallCommand.AskForDigits(asked.Name, NameOf(http.User), key), http, commands);
    }

    private static async Task<Results<Accepted<CommandResource>, ProblemHttpResult, ValidationProblem>> AnswerAsync(
        string callId, CallCommand command, HttpContext http, CallCommands commands)
    {
        if (command.Key is { } key && !IsKey(key))
            return Invalid(KeyHeader, "must be 1 to 128 printable characters without blanks");
        if (await commands.DecideAsync(new(callId), command, Doer.Of(http), http.User) is not { } decision)
            return CallProblems.Unknown(callId);
        if (!decision.Command.AsksSame(command))
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, $"Something else was asked of this call under the same {KeyHeader}.");
        return decision.Refusal is { } why
            ? Problems.Conflict(why)
            : TypedResults.Accepted((string?)null, CommandResource.Of(callId, decision));
    }

    private static bool IsKey(string text) => text.Length is >= 1 and <= 128 && text.All(letter => letter is > ' ' and <= '~');

    private static IEnumerable<string> NamesOf(CallPlan plan) =>
        plan.Departments.Values.Select(department => department.Name).Order(StringComparer.Ordinal);

    private static string NameOf(ClaimsPrincipal user) => user.Identity?.Name ?? "somebody";

    private static ValidationProblem Invalid(string name, string fault) =>
        TypedResults.ValidationProblem([new(name, [fault])]);
}

/// <summary>What a caller is to be asked for outside the conversation.</summary>
/// <param name="Name">An entry of <c>Ivr:Sensitive</c>, in any case.</param>
internal sealed record SensitiveInquiry(string? Name);

/// <summary>Where a call is to be moved to.</summary>
/// <param name="Department">The name of a department, in any case.</param>
internal sealed record TransferRequest(string? Department);
