using ContactCenter.AfterCall.Exports.Vcon;
using ContactCenter.Api;

namespace ContactCenter.AfterCall.Exports;

/// <summary>Whoever is asked by a caller what is held of them can tell.</summary>
internal static class ExportsFeature
{
    public static void AddExports(this IServiceCollection services)
    {
        services.AddSingleton<ExportedTexts>();
        services.AddSingleton<ExportedAnalyses>();
        services.AddSingleton<ExportedReviews>();
        services.AddSingleton<ExportedTopics>();
        services.AddSingleton<ExportedDeliveries>();
        services.AddSingleton<ExportedSounds>();
        services.AddSingleton<PersonExport>();
        services.AddSingleton<VconSounds>();
        services.AddSingleton<VconReadings>();
        services.AddSingleton<CallVcons>();
        services.AddApiPart(
            new()
            {
                Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [ExportEndpoints.Tag] = "What is held of a caller." },
                Examples = new Dictionary<Type, string> { [typeof(ExportRequest)] = """{"number":"447700900001"}""" },
            },
            ExportJson.Default);
        services.AddApiPart(VconExample.Part, VconJson.Default);
    }
}
