using System.Globalization;
using ContactCenter.Foundation.Settings;
using Serilog;
using Serilog.Core;
using Serilog.Extensions.Hosting;
using Serilog.Extensions.Logging;

namespace ContactCenter.Foundation.Logging;

/// <summary>Logs through Serilog, as section <c>Serilog</c> says; to the console where it names no sink. Phone numbers are masked.</summary>
internal static class SerilogSetup
{
    private const string Section = "Serilog";
    private const string Line = "{Timestamp:HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>
    /// The host's own lines about requests hold their queries, and while it may write any, each request gets an activity and a scope for
    /// them.
    /// </summary>
    private const string HostsRequestLog = "Microsoft.AspNetCore.Hosting.Diagnostics";

    /// <summary>Keys of the section that say where lines go.</summary>
    private static readonly string[] Sinks = ["WriteTo", "AuditTo"];

    /// <summary>Keys of the section that both levels and sinks need.</summary>
    private static readonly string[] Common = ["Using", "LevelSwitches"];

    public static void AddSerilogFromSettings(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.Services.AddSettings(source => LogSettings.Read(source.Section(LogSettings.SectionName), source.Warnings), LogSettings.SectionName);
        // What is written is for the section to say, not for the framework's own level.
        logging.AddFilter<SerilogLoggerProvider>(category: null, LogLevel.Trace);
        logging.LeaveOut(HostsRequestLog, LogLevel.None);
        logging.Services.AddSingleton(provider => Create(provider.GetRequiredService<IConfiguration>()));
        logging.Services.AddSingleton<ILoggerProvider>(provider => new SerilogLoggerProvider(provider.GetRequiredService<Logger>()));
        logging.Services.AddSingleton(provider => new DiagnosticContext(provider.GetRequiredService<Logger>()));
    }

    /// <summary>Writes what goes wrong before the settings are read, or so badly that nothing else can tell it.</summary>
    public static Serilog.ILogger CreateBootstrapLogger() => new LoggerConfiguration()
        .WriteTo.Sink(new MaskingSink(new LoggerConfiguration().WriteToConsole().CreateLogger()))
        .CreateBootstrapLogger();

    private static Logger Create(IConfiguration configuration)
    {
        var sinks = new LoggerConfiguration().MinimumLevel.Verbose().ReadFrom.Configuration(Part(configuration, [.. Sinks, .. Common]));
        if (!configuration.GetSection($"{Section}:WriteTo").Exists())
            sinks.WriteToConsole();
        // The faults of this section are told with all others; until then numbers are masked.
        var showsNumbers = LogSettings.Read(new(configuration.GetSection(LogSettings.SectionName), new List<SettingsFault>()), new List<string>()).ShowNumbers;
        var setup = new LoggerConfiguration()
            .ReadFrom.Configuration(Part(configuration,
                [.. configuration.GetSection(Section).GetChildren().Select(child => child.Key).Except(Sinks, StringComparer.OrdinalIgnoreCase)]))
            .Filter.With<StartFailureFilter>()
            .Destructure.AsScalar<Unmasked>();
        return (showsNumbers ? setup.WriteTo.Logger(sinks.CreateLogger(), attemptDispose: true) : setup.WriteTo.Sink(new MaskingSink(sinks.CreateLogger())))
            .CreateLogger();
    }

    private static LoggerConfiguration WriteToConsole(this LoggerConfiguration setup) =>
        setup.WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture);

    /// <summary>Some keys of the section: where lines go is separate, so that nothing gets there but what was masked.</summary>
    private static IConfiguration Part(IConfiguration configuration, IEnumerable<string> keys) => new ConfigurationBuilder()
        .AddInMemoryCollection(keys.SelectMany(key => configuration.GetSection($"{Section}:{key}").AsEnumerable()).Where(entry => entry.Value is not null))
        .Build();
}
