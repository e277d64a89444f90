using ContactCenter.Api;
using ContactCenter.Foundation.Commands;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Imports;

/// <summary>Recordings of the past are brought in: folders of this machine, and the older parts of listings.</summary>
internal static class ImportsFeature
{
    public static void AddImports(this IServiceCollection services)
    {
        services.AddSettings(ImportsSettings.Read, ImportsSettings.SectionName);
        services.AddSingleton(StoreOf);
        services.AddSingleton<ImportFolders>();
        services.AddSingleton<ImportReaders>();
        services.AddSingleton<ImportProgress>();
        services.AddSingleton<ImportOrders>();
        services.AddSingleton<ImportViews>();
        services.AddSingleton<IWorkHandler, ImportHandler>();
        services.AddSingleton<IServerCommand, ImportCommands>();
        services.AddApiPart(
            new()
            {
                Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [ImportEndpoints.Tag] = "Recordings of the past that are brought in." },
                Examples = new Dictionary<Type, string>
                {
                    [typeof(ImportFailureResource)] = """{"item":"03/17.wav","reason":"the file is empty"}""",
                    [typeof(ImportRequest)] = """{"source":"pbx","folder":"/srv/recordings/2025","from":null,"to":null}""",
                    [typeof(ImportResource)] = """
                        {"id":"2017","state":"running","found":1200,"done":310,"failed":1,"yielding":false,"source":"pbx","folder":"/srv/recordings/2025",
                        "from":null,"to":null,"by":"ada","startedAt":"2026-01-05T10:00:20Z","endedAt":null,"lastError":"03/17.wav: the file is empty",
                        "failures":[{"item":"03/17.wav","reason":"the file is empty"}]}
                        """,
                },
            },
            ImportJson.Default);
    }

    private static ImportStore StoreOf(IServiceProvider provider) => new(
        provider.FindLive(),
        provider.GetRequiredService<BackgroundWork>(),
        provider.GetRequiredService<ICommitter>());
}
