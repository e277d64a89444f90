using System.Reflection;
using System.Text.Json.Nodes;
using ContactCenter.Calls;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ContactCenter.Api;

/// <summary>Puts an example beside every schema of the API's answers, and says how to authenticate.</summary>
internal static class OpenApiExamples
{
    private const string Leg = "c8061992c89a65e3790bfa0aaca6f069";

    private static readonly Dictionary<string, string> Tags = new(StringComparer.Ordinal)
    {
        ["Calls"] = "Calls and what their callers answered.",
        ["Operation"] = "What an operator looks at when something is odd.",
    };

    private static readonly Dictionary<Type, string> Examples = new()
    {
        [typeof(LegResource)] = $$"""{"legId":"{{Leg}}","role":"caller","endpoint":"447700900001","department":null,"state":"ended","startedAt":"2026-01-05T10:00:00Z","answeredAt":"2026-01-05T10:00:00Z","endedAt":"2026-01-05T10:04:10Z","endReason":null}""",
        [typeof(CallResource)] = $$"""{"callId":"{{Leg}}","direction":"inbound","caller":"447700900001","number":"442079460000","department":"Sales","state":"ended","startedAt":"2026-01-05T10:00:00Z","answeredAt":"2026-01-05T10:00:00Z","endedAt":"2026-01-05T10:04:10Z","legs":[]}""",
        [typeof(CallDetailResource)] = $$"""{"callId":"{{Leg}}","direction":"inbound","caller":"447700900001","number":"442079460000","department":"Sales","state":"ended","startedAt":"2026-01-05T10:00:00Z","answeredAt":"2026-01-05T10:00:00Z","endedAt":"2026-01-05T10:04:10Z","legs":[],"survey":null,"messages":[],"timeline":[{"at":"2026-01-05T10:00:00Z","kind":"webhook","what":"called 442079460000, menu Main"}],"attributes":{"SipHeader_X-Account":"17","topic":"orders"} }""",
        [typeof(SurveyResource)] = $$"""{"callId":"{{Leg}}","caller":"447700900001","department":"Sales","agent":"447700900101","agentId":null,"score":4,"answers":[{"question":"How satisfied were you?","score":4,"message":null,"at":"2026-01-05T10:04:05Z"}],"askedAt":"2026-01-05T10:04:00Z","answeredAt":"2026-01-05T10:04:05Z"}""",
        [typeof(AnswerResource)] = """{"question":"How satisfied were you?","score":4,"message":null,"at":"2026-01-05T10:04:05Z"}""",
        [typeof(MessageResource)] = """{"number":1,"about":"Sales","caller":"447700900001","state":"recorded","url":"https://api.nexmo.com/v1/files/aaaaaaaa-bbbb-cccc-dddd-0123456789ab","askedAt":"2026-01-05T10:01:00Z","startedAt":"2026-01-05T10:01:05Z","endedAt":"2026-01-05T10:01:20Z","size":480044}""",
        [typeof(TimelineResource)] = """{"at":"2026-01-05T10:00:00Z","kind":"webhook","what":"called 442079460000, menu Main"}""",
        [typeof(UnmatchedResource)] = $$"""{"at":"2026-01-05T10:00:00Z","route":"Event","kind":"LegStatusWebhook","legId":"{{Leg}}","reason":"the leg is not known","body":"{}"}""",
        [typeof(WorkResource)] = $$"""{"number":7,"callId":"{{Leg}}","kind":"hangUp","target":"{{Leg}}","state":"dead","stage":"send","due":"2026-01-05T10:00:00Z","attempts":15,"leaseUntil":null,"lastError":"timed out"}""",
        [typeof(ProblemDetails)] = """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.5","title":"Not Found","status":404,"detail":"No call x is known.","instance":null}""",
        [typeof(HttpValidationProblemDetails)] = """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1","title":"One or more validation errors occurred.","status":400,"detail":null,"instance":null,"errors":{"limit":["must be a whole number from 1 to 500"]}}""",
    };

    public static void AddExamples(this OpenApiOptions options)
    {
        // A cursor is a text to those who use the API; what it is made of is ours.
        options.CreateSchemaReferenceId = type =>
            type.Type == typeof(CallCursor) || type.Type == typeof(LegId) ? null : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(CallCursor))
                (schema.Type, schema.Properties, schema.Required) = (JsonSchemaType.String, null, null);
            if (WordsOf(context.ParameterDescription) is { } words)
                schema.Enum = [.. words.Select(word => (JsonNode)word)];
            if (ExampleOf(context.JsonTypeInfo.Type) is { } example)
                schema.Examples = [JsonNode.Parse(example)!];
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "ContactCenter";
            document.Info.Version = typeof(OpenApiExamples).Assembly.GetName().Version!.ToString(3);
            document.Info.License = new() { Name = "MIT", Identifier = "MIT" };
            // Where the document came from, whatever the request called it.
            document.Servers = [new() { Url = "/" }];
            foreach (var tag in document.Tags ?? new HashSet<OpenApiTag>())
                tag.Description = Tags.GetValueOrDefault(tag.Name ?? "");
            foreach (var path in document.Paths.Values)
                path.Operations?.Remove(HttpMethod.Head);
            document.Info.Description = "Calls and surveys of the contact center. Every request carries a key in the header X-Api-Key.";
            document.Components ??= new();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                ["ApiKey"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = Access.ApiKeyAuthentication.Header },
            };
            document.Security = [new() { [new OpenApiSecuritySchemeReference("ApiKey", document)] = [] }];
            return Task.CompletedTask;
        });
    }

    private static IReadOnlyList<string>? WordsOf(ApiParameterDescription? parameter) =>
        (parameter?.ParameterDescriptor as IParameterInfoParameterDescriptor)?.ParameterInfo.GetCustomAttribute<OneOfAttribute>()?.Words;

    private static string? ExampleOf(Type type) =>
        Examples.TryGetValue(type, out var example) ? example
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ListResource<>) ? $$"""{"items":[{{Examples[type.GenericTypeArguments[0]]}}],"next":null,"total":1}"""
        : null;
}
