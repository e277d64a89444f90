using System.Globalization;
using ContactCenter.Load.People;

namespace ContactCenter.Load.World;

/// <summary>The server's settings as an environment: a live account whose platform is ours, and many departments.</summary>
public static class ServerSettings
{
    /// <summary>Real limits would make a run last for hours; both sides agree on these.</summary>
    public const int CallsPerSecond = 10_000;

    public const int RequestsPerSecond = 100_000;

    private const string Menu = "Load";

    public static IReadOnlyDictionary<string, string> For(Account account, Uri server, Uri platform, Town town, Pace pace, string folder, SitePlan plan)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_URLS"] = server.ToString().TrimEnd('/'),
            ["PublicUrl"] = server.ToString(),
            ["Vonage__Platform"] = "Live",
            ["Vonage__ApplicationId"] = account.ApplicationId,
            ["Vonage__PrivateKey"] = account.PrivateKey,
            ["Vonage__ApiKey"] = account.ApiKey,
            ["Vonage__SignatureSecret"] = account.SignatureSecret,
            ["Vonage__Number"] = Account.Number,
            ["Vonage__WebhookSecurity"] = "Signed",
            ["Vonage__ApiBaseUrl"] = platform.ToString(),
            ["Vonage__CallsPerSecond"] = Text(CallsPerSecond),
            ["Vonage__RequestsPerSecond"] = Text(RequestsPerSecond),
            ["Storage__Path"] = folder,
            ["Storage__KeptCalls"] = Text(10_000_000),
            ["Limits__LiveCalls"] = Text(1_000_000),
            ["ApiKeys__0__Name"] = "load",
            ["ApiKeys__0__Key"] = account.AdminKey,
            ["ApiKeys__0__Role"] = "Admin",
            ["Serilog__MinimumLevel__Default"] = "Warning",
            // It warns of every phone whose number is kept for films, and we have a town of them.
            ["Serilog__MinimumLevel__Override__ContactCenter.Foundation.Hosting.StartReport"] = "Error",
            ["Ivr__Menu"] = Menu,
            [$"Ivr__Menus__{Menu}__Prompt"] = Words.Menu,
            [$"Ivr__Menus__{Menu}__KeyTimeoutSeconds"] = "10",
            [$"Ivr__Menus__{Menu}__NoInput__Tries"] = "10",
            [$"Ivr__Menus__{Menu}__NoMatch__Tries"] = "10",
            ["Survey__Questions__0__Prompt"] = Words.Survey,
            ["Survey__KeyTimeoutSeconds"] = "10",
            ["Survey__SpeechTimeoutSeconds"] = "60",
            ["Survey__Thanks"] = Words.Thanks,
            ["Texts__Goodbye"] = Words.Goodbye,
            ["Texts__TechnicalFault"] = Words.TechnicalFault,
            ["Texts__CarryOn"] = Words.CarryOn,
        };
        if (plan.Storage is { } storage)
            settings["Storage__Provider"] = storage;
        if (plan.Silence is { } silence)
            settings["Limits__SilenceSeconds"] = Text((int)silence.TotalSeconds);
        foreach (var department in town.Departments)
            Add(settings, department, pace);
        foreach (var (name, value) in plan.Settings)
            settings[name] = value;
        return settings;
    }

    private static void Add(Dictionary<string, string> settings, Department department, Pace pace)
    {
        settings[$"Ivr__Menus__{Menu}__Options__{department.Keys}__Department"] = department.Name;
        var section = $"Departments__{department.Name}";
        settings[$"{section}__Endpoint__Number"] = department.Phones[0];
        for (var i = 1; i < department.Phones.Count; i++)
            settings[$"{section}__Fallbacks__{Text(i - 1)}__Number"] = department.Phones[i];
        settings[$"{section}__RingSeconds"] = Text(pace.RingSeconds);
        settings[$"{section}__Connecting"] = Words.Connecting;
        settings[$"{section}__Apology"] = Words.Apology;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
