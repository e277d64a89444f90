using ContactCenter.Foundation.Settings;
using Serilog;
using Serilog.Extensions.Logging;

namespace ContactCenter.Foundation.Logging;

/// <summary>Logs through Serilog, as section <c>Serilog</c> says; to the console where it names no sink. Phone numbers are masked.</summary>
internal static class SerilogSetup
{
    private const string Line = "{Timestamp:HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}";

    public static void AddSerilogFromSettings(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.Services.AddSingleton<ILoggerProvider>(provider =>
        {
            var configuration = provider.GetRequiredService<IConfiguration>();
            var setup = new LoggerConfiguration().ReadFrom.Configuration(configuration).Filter.With<StartFailureFilter>();
            if (!configuration.GetSection("Serilog:WriteTo").Exists())
                setup.WriteTo.Console(outputTemplate: Line, formatProvider: System.Globalization.CultureInfo.InvariantCulture);
            // The faults of this section are told with all others; until then numbers are masked.
            return LogSettings.Read(new(configuration.GetSection(LogSettings.SectionName), new List<SettingsFault>()), new List<string>()).ShowNumbers
                ? Provider(setup)
                : new MaskingLoggerProvider(Provider(setup.Destructure.AsScalar<Shown>().Enrich.With<NumberMasking>()));
        });
    }

    private static SerilogLoggerProvider Provider(LoggerConfiguration setup) => new(setup.CreateLogger(), dispose: true);
}
