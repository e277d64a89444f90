using Serilog;
using Serilog.Extensions.Logging;

namespace ContactCenter.Diagnostics;

/// <summary>Logs through Serilog, as section <c>Serilog</c> says; to the console where it names no sink.</summary>
internal static class SerilogSetup
{
    private const string Line = "{Timestamp:HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}";

    public static void AddSerilogFromSettings(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.Services.AddSingleton<ILoggerProvider>(provider =>
        {
            var configuration = provider.GetRequiredService<IConfiguration>();
            var setup = new LoggerConfiguration().ReadFrom.Configuration(configuration);
            if (!configuration.GetSection("Serilog:WriteTo").Exists())
                setup.WriteTo.Console(outputTemplate: Line, formatProvider: System.Globalization.CultureInfo.InvariantCulture);
            return new SerilogLoggerProvider(setup.CreateLogger(), dispose: true);
        });
    }
}
