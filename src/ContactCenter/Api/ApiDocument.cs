using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ContactCenter.Api;

/// <summary>The API's description: what all features tell of their parts, with an example beside every schema.</summary>
internal sealed class ApiDocument(IReadOnlyList<ApiDescription> parts)
{
    /// <summary>How whatever goes wrong is told, and what all lists have.</summary>
    public static ApiDescription Problems { get; } = new()
    {
        Texts = [typeof(ListPlace), typeof(ListPlace?)],
        Examples = new Dictionary<Type, string>
        {
            [typeof(ProblemDetails)] = """
                {"type":"https://tools.ietf.org/html/rfc9110#section-15.5.5","title":"Not Found","status":404,
                "detail":"No call x is known.","instance":null}
                """,
            [typeof(HttpValidationProblemDetails)] = """
                {"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1","title":"One or more validation errors occurred.","status":400,
                "detail":null,"instance":null,"errors":{"limit":["must be a whole number from 1 to 500"]}}
                """,
        },
    };

    public void Describe(OpenApiOptions options)
    {
        options.CreateSchemaReferenceId = type => IsText(type.Type) || IsAnything(type.Type) ? null : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddSchemaTransformer((schema, context, _) =>
        {
            // What is left out of an answer where there is nothing is not required of it.
            schema.Required?.ExceptWith(context.JsonTypeInfo.Properties.Where(IsLeftOut).Select(property => property.Name));
            if (IsText(context.JsonTypeInfo.Type))
                (schema.Type, schema.Properties, schema.Required) = (JsonSchemaType.String, null, null);
            // Whether a value may be null is not known of a dictionary: a merge patch removes by it.
            if (context.JsonTypeInfo.Type == typeof(Dictionary<string, string?>) && schema.AdditionalProperties is OpenApiSchema value)
                value.Type |= JsonSchemaType.Null;
            if (WordsOf(context.ParameterDescription) is { } words)
                schema.Enum = [.. words.Select(word => (JsonNode)word)];
            if (ExampleOf(context.JsonTypeInfo.Type) is { } example)
                schema.Examples = [WithFields(context.JsonTypeInfo.Type, JsonNode.Parse(example)!)];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer(async (schema, context, cancellationToken) =>
        {
            foreach (var field in FieldsOf(context.JsonTypeInfo.Type))
                schema.Properties![field.Name] = await context.GetOrCreateSchemaAsync(field.Type, parameterDescription: null, cancellationToken);
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "ContactCenter";
            document.Info.Version = typeof(ApiDocument).Assembly.GetName().Version!.ToString(3);
            document.Info.License = new() { Name = "MIT", Identifier = "MIT" };
            document.Info.Description =
                "Calls and surveys of the contact center. Every request carries a key in the header X-Api-Key, or the cookie of who has signed in.";
            // Where the document came from, whatever the request called it.
            document.Servers = [new() { Url = "/" }];
            foreach (var tag in document.Tags ?? new HashSet<OpenApiTag>())
                tag.Description = parts.Select(part => part.Tags.GetValueOrDefault(tag.Name ?? "")).FirstOrDefault(text => text is not null);
            foreach (var path in document.Paths.Values)
                path.Operations?.Remove(HttpMethod.Head);
            return Task.CompletedTask;
        });
    }

    private static IReadOnlyList<string>? WordsOf(ApiParameterDescription? parameter) =>
        (parameter?.ParameterDescriptor as IParameterInfoParameterDescriptor)?.ParameterInfo.GetCustomAttribute<OneOfAttribute>()?.Words;

    private static bool IsLeftOut(JsonPropertyInfo property) =>
        property.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), inherit: false) == true;

    /// <summary>What may be of several kinds is described where it stands.</summary>
    private static bool IsAnything(Type type) => type == typeof(JsonElement) || type == typeof(JsonElement?);

    private IEnumerable<ApiField> FieldsOf(Type type) => parts.SelectMany(part => part.Fields.GetValueOrDefault(type) ?? []);

    private JsonNode WithFields(Type type, JsonNode example)
    {
        foreach (var field in FieldsOf(type))
            example[field.Name] = JsonNode.Parse(field.Example);
        return example;
    }

    private bool IsText(Type type) => parts.Any(part => part.Texts.Contains(type));

    private string? ExampleOf(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ListResource<>))
            return $$"""{"items":[{{ExampleOf(type.GenericTypeArguments[0])}}],"next":null,"total":1}""";
        return parts.Select(part => part.Examples.GetValueOrDefault(type)).FirstOrDefault(example => example is not null);
    }
}
