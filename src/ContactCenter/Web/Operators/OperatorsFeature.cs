using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Api;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Web.Operators;

/// <summary>What an operator looks at when something is odd.</summary>
internal static class OperatorsFeature
{
    public const string Tag = "Operation";

    public static void AddOperators(this IServiceCollection services) => services.AddApiPart(
        new()
        {
            Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [Tag] = "What an operator looks at when something is odd." },
            Examples = new Dictionary<Type, string>
            {
                [typeof(WorkResource)] =
                    """
                        {"number":7,"callId":"c8061992c89a65e3790bfa0aaca6f069","kind":"hangUp","target":"c8061992c89a65e3790bfa0aaca6f069",
                        "state":"dead","stage":"send","due":"2026-01-05T10:00:00Z","attempts":15,"leaseUntil":null,"lastError":"timed out"}
                        """,
            },
        },
        OperatorsJson.Default);

    public static void MapOperators(this RouteGroupBuilder api) => api.MapWork();
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ListResource<WorkResource>))]
internal sealed partial class OperatorsJson : JsonSerializerContext;
