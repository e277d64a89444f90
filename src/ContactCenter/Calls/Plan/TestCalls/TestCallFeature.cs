using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Api;

namespace ContactCenter.Calls.Plan.TestCalls;

/// <summary>Test calls: a made-up caller walks a plan.</summary>
internal static class TestCallFeature
{
    private const string Step = """
        {"input":"1","state":"waiting","target":null,"department":"Sales","says":["Please wait while we connect you to Sales."],
        "decisions":["department Sales"]}
        """;

    public static void AddTestCalls(this IServiceCollection services) => services.AddApiPart(
        new()
        {
            Examples = new Dictionary<Type, string>
            {
                [typeof(TestCallRequest)] = """
                    {"number":"442079460000","caller":"447700900001","at":"2026-12-25T10:00:00Z","inputs":["1",{"agent":"answers"},{"agent":"leaves"},"5"],
                    "callId":null}
                    """,
                [typeof(TestStepResource)] = Step,
                [typeof(TestCallResource)] = $$"""{"steps":[{{Step}}],"state":"waiting","department":"Sales"}""",
            },
        },
        TestCallJson.Default);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(TestCallRequest))]
[JsonSerializable(typeof(TestCallResource))]
internal sealed partial class TestCallJson : JsonSerializerContext;
