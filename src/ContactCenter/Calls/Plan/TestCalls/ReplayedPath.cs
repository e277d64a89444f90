using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Domain.Calls.Replay;

namespace ContactCenter.Calls.Plan.TestCalls;

/// <summary>The way of a caller of the past through a plan, by what they did then.</summary>
internal static class ReplayedPath
{
    /// <returns>As far as it can be told; <c>null</c>: the call began before inputs were kept.</returns>
    public static TestCallResource? Of(CallPlan plan, CallSession own)
    {
        if (ReplayInputs.Of(own) is not { } inputs)
            return null;
        var test = new TestCall(plan, own);
        List<TestStepResource> steps = [TestStepResource.Of(input: null, test)];
        while (steps.Count <= CallInput.Most && inputs.TryNext(new(plan, test.Call, test.Now), out var next) && next is not null)
        {
            test.Take(next);
            inputs = next.Left;
            steps.Add(TestStepResource.Of(JsonOf(next.Input), test));
        }

        return new(steps, steps[^1].State, steps[^1].Department);
    }

    /// <summary>In the words of a test call, where it has some.</summary>
    private static JsonElement JsonOf(CallInput input) => JsonElement.Parse((input switch
    {
        CallInput.Given given => JsonValue.Create(TextOf(given)),
        CallInput.Collected collected => new JsonObject { ["matched"] = collected.IsMatch },
        CallInput.Told told => new JsonObject { ["service"] = AnswerOf(told) },
        _ => (JsonNode)new JsonObject { ["goOn"] = true },
    }).ToJsonString());

    private static string TextOf(CallInput.Given given)
    {
        if (!string.IsNullOrEmpty(given.Digits))
            return given.Digits;
        return given.Speech.IsDefaultOrEmpty ? "" : given.Speech[0].Text;
    }

    private static JsonObject? AnswerOf(CallInput.Told told) => told.HasFailed
        ? null
        : new() { ["variables"] = new JsonObject(told.Variables.Select(variable => KeyValuePair.Create(variable.Key, (JsonNode?)variable.Value))) };
}
