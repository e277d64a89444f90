using System.Globalization;
using ContactCenter.Calls;
using Microsoft.AspNetCore.Builder;
using Microsoft.OpenApi;

namespace ContactCenter.Api;

/// <summary>Tells the API's document which filters and paging a list takes from the query.</summary>
internal static class OpenApiParameters
{
    private static readonly OpenApiParameter[] OfEveryList =
    [
        Text("caller", "Only this caller, as the platform gave it."),
        Text("number", "Only calls to this number."),
        Text("department", "Only this department."),
        Instant("from", "Only calls that began then or later."),
        Instant("to", "Only calls that began earlier."),
        Whole("limit", string.Create(CultureInfo.InvariantCulture, $"How many at most; {CallQuery.DefaultLimit} when absent."), 1, CallQuery.MaxLimit),
        Text("cursor", "The next of the page before."),
    ];

    public static RouteHandlerBuilder WithListParameters(this RouteHandlerBuilder endpoint, OpenApiParameter own) =>
        endpoint.WithParameters([own, .. OfEveryList]);

    public static RouteHandlerBuilder WithParameters(this RouteHandlerBuilder endpoint, params OpenApiParameter[] parameters) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters = [.. parameters];
            return Task.CompletedTask;
        });

    public static OpenApiParameter OneOf(string name, string what, params string[] values) =>
        Query(name, what, new() { Type = JsonSchemaType.String, Enum = [.. values] });

    public static OpenApiParameter Whole(string name, string what, int min, int max) => Query(name, what, new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = min.ToString(CultureInfo.InvariantCulture),
        Maximum = max.ToString(CultureInfo.InvariantCulture),
    });

    public static OpenApiParameter Text(string name, string what) => Query(name, what, new() { Type = JsonSchemaType.String });

    private static OpenApiParameter Instant(string name, string what) => Query(name, what, new() { Type = JsonSchemaType.String, Format = "date-time" });

    private static OpenApiParameter Query(string name, string what, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Query, Description = what, Schema = schema };
}
