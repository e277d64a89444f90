using ContactCenter.Access;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Api;
using ContactCenter.Calls;
using ContactCenter.Calls.Resources;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.AfterCall.Topics;

/// <summary>What calls are about: people say it, and see how well it is found.</summary>
internal static class TopicEndpoints
{
    public const string Tag = "Topics";

    public static void MapTopics(this RouteGroupBuilder api)
    {
        api.MapPut("calls/{callId}/topic", PutAsync)
            .WithTags(Tag)
            .Needs(Permission.ReadTranscripts)
            .WithName("putCallTopic")
            .WithSummary("Says what a call was about, for who may read it: it is never overwritten by what is found, and learned for other calls.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ProducesValidationProblem();
        var group = api.MapGroup("topics").WithTags(Tag).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapGet("", ListAsync)
            .Needs(Permission.SeeCalls)
            .WithName("listTopics")
            .WithSummary("The topics that calls may have, with how many examples there are and what was learned of them.")
            .ProducesTable<TopicsResource>();
        group.MapGet("without", WithoutAsync)
            .Needs(Permission.SeeCalls)
            .WithName("listCallsWithoutTopic")
            .WithSummary("Calls without topic, grouped by what callers said. Only calls that you may read are looked at; each reading is audited.")
            .ProducesValidationProblem();
        group.MapPost("apply", ApplyAsync)
            .Needs(Permission.EditPlan)
            .WithName("applyTopics")
            .WithSummary("Finds the topics of calls of before anew, in the background; what a person has said of a call stays.")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesValidationProblem();
        group.MapDelete("apply", StopAsync)
            .Needs(Permission.EditPlan)
            .WithName("stopApplyingTopics")
            .WithSummary("Looks at no more calls of before; those that were looked at keep what was found.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<CallTopicResource>, ProblemHttpResult, ValidationProblem>> PutAsync(
        string callId,
        TopicLabelRequest request,
        HttpContext http,
        ICallStore calls,
        IRecordingIndex index,
        CallLabels labels,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        if (await calls.ReadSeenAsync(callId, http.User) is not { } call)
            return CallProblems.Unknown(callId);
        if (!AnalysisReaders.Admit(http.User, await index.OfCallAsync(callId, cancellationToken), call))
            return CallProblems.NotAllowed();
        try
        {
            var (topic, wrong) = await labels.LabelAsync(callId, request.Topic, request.Lines, Doer.Of(http), cancellationToken).InTimeAsync(time);
            if (wrong is var (field, fault))
                return TypedResults.ValidationProblem([new(field, [fault])]);
            return topic is null
                ? Problems.Conflict("There are no words of this call, by which it could be learned.")
                : TypedResults.Ok(CallTopicResource.Of(topic, provider: null)!);
        }
        catch (EncryptionException fault)
        {
            return Problems.Unavailable($"What was said cannot be read: {fault.Message}");
        }
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] ListParameters asked, HttpContext http, TopicsReading topics, ListAnswers answers, CancellationToken cancellationToken)
    {
        var found = await topics.ReadAsync(asked, cancellationToken);
        return CsvTable.IsWanted(http.Request, asked.Format)
            ? await answers.OfAsync(http, asked, "topics", new ListResource<TopicResource>(found.Items, found.Next, found.Total))
            : TypedResults.Ok(found);
    }

    private static async Task<Ok<WithoutTopicResource>> WithoutAsync(
        [AsParameters] WithoutTopicParameters parameters, HttpContext http, CallsWithoutTopic calls, AuditLog audit, CancellationToken cancellationToken)
    {
        var found = await calls.ReadAsync(http.User, parameters.Days ?? WithoutTopicParameters.UsualDays, cancellationToken);
        var doer = Doer.Of(http);
        if (found.Calls > 0)
        {
            var words = AuditWords.Of(new CountWords(found.Calls));
            await audit.TellAsync(audit.Line(doer.Name, AuditActions.CallsWithoutTopicRead, after: words, address: doer.Address));
        }

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(found);
    }

    private static async Task<Results<Accepted<ApplicationResource>, ProblemHttpResult, ValidationProblem>> ApplyAsync(
        ApplyTopicsRequest request, HttpContext http, TopicApplications applications, AnalysisSettings settings, TimeProvider time)
    {
        if (request.Since is not { } since || since > time.GetUtcNow())
            return TypedResults.ValidationProblem([new("since", ["must be an instant of the past"])]);
        if (!settings.IsOn(AnalysisStep.Topic))
            return Problems.Conflict("No topics are looked for: Analysis:Steps:Topic is Off.");
        return await applications.StartAsync(since.ToUniversalTime(), Doer.Of(http)).InTimeAsync(time) is { } application
            ? TypedResults.Accepted((string?)null, ApplicationResource.Of(application)!)
            : Problems.Conflict("Topics are being applied already.");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> StopAsync(HttpContext http, TopicApplications applications, TimeProvider time) =>
        await applications.StopAsync(Doer.Of(http)).InTimeAsync(time)
            ? TypedResults.NoContent()
            : Problems.NotFound("No topics are being applied.");
}
