using ContactCenter.Api;
using ContactCenter.Foundation.Commands;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Platform.Audio;
using ContactCenter.Platform.Simulation;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>The plan: what the settings hold, until a version is published.</summary>
internal static class PlanFeature
{
    private const string Example = """
        {"Ivr":{"Menu":"Main","Menus":{"Main":{"Prompt":"Press 1 for sales.","Options":{"1":{"Words":["sales"],"Department":"Sales"}}}}},
        "Departments":{"Sales":{"Endpoint":{"Number":"447700900101"},"RingSeconds":25}},"Hours":{},"Survey":{"Tries":2},
        "Texts":{"Goodbye":"Thank you for calling. Goodbye."},"Analysis":{"Topics":{"returns":{"Name":"Returns","Words":["send back"]}}}}
        """;

    private const string Change = """
        {"path":"Departments:Support:RingSeconds","before":25,"live":25,"after":40,"by":"ada","at":"2026-01-05T10:00:00Z","conflict":false}
        """;

    private const string Removed = """{"path":"Departments:Orders","calls":2,"users":["sue"]}""";

    public static void AddPlan(this IServiceCollection services)
    {
        services.AddSettings(PlanSurroundings.Read);
        services.AddSettings(PlanSettings.Read, PlanSettings.Sections);
        services.AddSingleton(provider => PlanStart.Of(
            provider.GetRequiredService<IConfiguration>(),
            provider.GetRequiredService<CallPlan>(),
            provider.GetRequiredService<PlanSurroundings>(),
            IsKept(provider) ? PlanRows.Read(provider.GetRequiredService<StorageFolder>().Live) : [],
            IsKept(provider) ? PlanRows.ReadDraft(provider.GetRequiredService<StorageFolder>().Live) : (null, [])));
        services.AddSingleton(provider => new PlanSource(provider.GetRequiredService<PlanStart>().Plan));
        services.AddSingleton<PlanStore>();
        services.AddSingleton<PlanVersions>();
        services.AddSingleton<IPlanScorecards, PlanScorecards>();
        services.AddSingleton<PlanDrafts>();
        services.AddSingleton<PlanUses>();
        services.AddSingleton<PlanOfSettings>();
        services.AddSingleton<IServerCommand, PlanOfSettingsCommand>();
        services.AddSingleton<PlanConditions>();
        services.AddSingleton<IAudioUses, PlanAudio>();
        services.AddSingleton<IStartLines, PlanStartLines>();
        services.AddSingleton<ISimulatedLines, PlanLines>();
        services.AddApiPart(
            new()
            {
                Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [PlanEndpoints.Tag] = "The plan by which callers are led, and its versions." },
                Examples = new Dictionary<Type, string>
                {
                    [typeof(PlanResource)] = Example,
                    [typeof(PlanVersionResource)] = """
                        {"version":4,"publishedAt":"2026-01-05T10:00:00Z","by":"ada","note":"Support rings longer","platform":"live",
                        "restoredFrom":null,"current":true,"changes":1}
                        """,
                    [typeof(PlanChangeResource)] = """{"path":"Departments:Support:RingSeconds","before":25,"after":40}""",
                    [typeof(PlanServiceResource)] = """{"name":"crm"}""",
                    [typeof(PlanRestoreRequest)] = """{"note":"Back to before the holidays"}""",
                    [typeof(PlanPublishRequest)] = """{"note":"Support rings longer","changes":["Texts:Goodbye"]}""",
                    [typeof(DraftChangeResource)] = Change,
                    [typeof(PlanDraftResource)] = $$"""{"live":4,"changes":[{{Change}}],"canUndo":true,"canRedo":false}""",
                    [typeof(LanguageResource)] = """{"code":"en-GB","name":"English (United Kingdom)","styles":8}""",
                    [typeof(PlanFaultResource)] = """{"path":"Departments:Sales:RingSeconds","problem":"'soon' must be a whole number from 1 to 120"}""",
                    [typeof(PlanCheckResource)] = $$$"""
                        {"faults":[],"warnings":[{"path":"Ivr:Style","problem":"en-GB is known to have the styles 0 to 7, and not 9"}],
                        "removed":[{{{Removed}}}],"draft":{"live":4,"changes":[{{{Change}}}],"canUndo":true,"canRedo":false}}
                        """,
                    [typeof(PlanUseResource)] = Removed,
                },
            },
            PlanJson.Default);
    }

    private static bool IsKept(IServiceProvider provider) => provider.GetRequiredService<StorageSettings>().Provider == StorageProvider.Sqlite;
}
