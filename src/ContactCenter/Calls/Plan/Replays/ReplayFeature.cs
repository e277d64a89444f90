using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Api;

namespace ContactCenter.Calls.Plan.Replays;

/// <summary>Replays: what a plan would have done to the callers of the past.</summary>
internal static class ReplayFeature
{
    private const string Call = """
        {"callId":"c8061992c89a65e3790bfa0aaca6f069","was":{"kind":"department","department":"Sales"},
        "now":{"kind":"department","department":"Support"}}
        """;

    public static void AddReplays(this IServiceCollection services)
    {
        services.AddSingleton<PlanReplays>();
        services.AddApiPart(
            new()
            {
                Examples = new Dictionary<Type, string>
                {
                    [typeof(ReplayRequest)] = """{"calls":5000,"days":null}""",
                    [typeof(LandingResource)] = """{"kind":"department","department":"Sales"}""",
                    [typeof(ReplayedCallResource)] = Call,
                    [typeof(ReplayedResource)] = $$"""{"total":1,"items":[{{Call}}]}""",
                    [typeof(ReplayResource)] = $$$"""
                        {"id":"2041","state":"running","reason":null,"startedAt":"2026-01-05T10:00:00Z","done":1200,"total":5000,"notPlayable":80,
                        "same":1119,"elsewhere":{"total":1,"items":[{{{Call}}}]},"noWayOut":{"total":0,"items":[]}}
                        """,
                },
            },
            ReplayJson.Default);
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ReplayRequest))]
[JsonSerializable(typeof(ReplayResource))]
internal sealed partial class ReplayJson : JsonSerializerContext;
