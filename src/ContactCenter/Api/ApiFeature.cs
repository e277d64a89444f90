using System.Text.Json.Serialization;
using ContactCenter.Foundation.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Api;

/// <summary>What programs ask us: how it is asked, and how it is described. What there is to ask is each feature's.</summary>
internal static class ApiFeature
{
    public const string Path = "/api";
    public const string Document = "/openapi/v1.json";
    public const string DocumentName = "v1";

    public static void AddApi(this IServiceCollection services)
    {
        services.AddApiPart(ApiDocument.Problems, ProblemJson.Default);
        services.AddProblemDetails();
        // What cannot be read is a 400 wherever the server runs, and no error of ours.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddExceptionHandler<UnavailableHandler>();
        // A number is a number: otherwise each one is described as "integer or text", and typed clients are of no help.
        services.Configure<JsonOptions>(options => options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        services.AddOpenApi(DocumentName);
        services.AddOptions<OpenApiOptions>(DocumentName)
            .Configure<IEnumerable<ApiDescription>>((options, parts) => new ApiDocument([.. parts]).Describe(options));
    }

    /// <param name="services">Where all parts are collected.</param>
    /// <param name="description">What the feature's answers look like.</param>
    /// <param name="json">Writes and reads them without reflection, in camelCase.</param>
    public static void AddApiPart(this IServiceCollection services, ApiDescription description, JsonSerializerContext json)
    {
        services.AddSingleton(description);
        services.Configure<JsonOptions>(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, json));
    }

    public static bool IsAsked(HttpContext http) => http.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);

    /// <returns>Where features map their endpoints.</returns>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOpenApi("/openapi/{documentName}.json").WithHead();
        endpoints.MapApiExplorer();
        return endpoints.MapGroup($"{Path}/v1").WithHead().WithParameterCheck();
    }
}
