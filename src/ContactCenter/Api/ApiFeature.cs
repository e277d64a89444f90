using ContactCenter.Foundation.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Api;

/// <summary>What programs ask us.</summary>
public static class ApiFeature
{
    public const string Path = "/api";
    public const string Document = "/openapi/v1.json";

    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default));
        services.AddProblemDetails();
        services.AddExceptionHandler<UnavailableHandler>();
        services.AddOpenApi("v1", options => options.AddExamples());
    }

    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup($"{Path}/v1").WithHead().WithParameterCheck();
        api.MapCalls();
        api.MapOperator();
        api.MapWork();
        endpoints.MapOpenApi("/openapi/{documentName}.json").WithHead();
        endpoints.MapApiExplorer();
    }
}
