using System.Globalization;
using ContactCenter.Access;
using ContactCenter.Calls.Plan.Versions;
using ContactCenter.Foundation.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Calls.Plan.TestCalls;

/// <summary>Somebody tries the draft before it is in force.</summary>
internal static class TestCallEndpoints
{
    private const int MostInputs = 200;
    private const string UnknownCaller = "anonymous";

    public static void MapTestCalls(this RouteGroupBuilder api) => api.MapPost("plan/draft/calls", TryAsync)
        .Needs(Permission.EditPlan)
        .WithTags(PlanEndpoints.Tag)
        .WithName("tryPlanDraft")
        .WithSummary("Leads a made-up caller through the draft, or through the plan in force if there is none. Nobody is rung, and nothing is kept.")
        .ProducesValidationProblem();

    private static async Task<Results<Ok<TestCallResource>, ValidationProblem>> TryAsync(
        TestCallRequest request, PlanDrafts drafts, PlanVersions versions, PlanSurroundings surroundings, ICallStore store, TimeProvider time)
    {
        var inputs = (request.Inputs ?? []).Select(json => (Json: json, Input: TestInput.Read(json))).ToList();
        List<SettingsFault> faults = [];
        if (inputs.Count > MostInputs)
            faults.Add(new("inputs", string.Create(CultureInfo.InvariantCulture, $"must be {MostInputs} at most")));
        faults.AddRange(inputs.Index().Where(each => each.Item.Input is null).Select(each => new SettingsFault(PathOf(each.Index), TestInput.Forms)));
        var (plan, ofPlan) = versions.Check(drafts.State.Wanted);
        // What is broken cannot be walked: who tries is told all of it at once.
        faults.AddRange(ofPlan);
        if (request is { CallId: not null } and not { Number: null, Caller: null, At: null, Inputs: null })
            faults.Add(new("callId", "must stand alone: the call itself says all else"));
        if (faults.Count > 0)
            return PlanEndpoints.Invalid(faults);
        if (request.CallId is { } callId)
        {
            return await store.ReadAsync(new(callId)) is { } own && ReplayedPath.Of(plan, own) is { } path
                ? TypedResults.Ok(path)
                : PlanEndpoints.Invalid([new("callId", "is no call whose inputs are kept")]);
        }

        var test = new TestCall(plan, request.Number ?? surroundings.FirstNumber, request.Caller ?? UnknownCaller, request.At ?? time.GetUtcNow());
        List<TestStepResource> steps = [TestStepResource.Of(input: null, test)];
        foreach (var (index, (json, input)) in inputs.Index())
        {
            if (test.Take(input!) is { } problem)
                return PlanEndpoints.Invalid([new(PathOf(index), $"cannot happen there: {problem}")]);
            steps.Add(TestStepResource.Of(json, test));
        }

        return TypedResults.Ok(new TestCallResource(steps, steps[^1].State, steps[^1].Department));
    }

    private static string PathOf(int index) => string.Create(CultureInfo.InvariantCulture, $"inputs[{index}]");
}
