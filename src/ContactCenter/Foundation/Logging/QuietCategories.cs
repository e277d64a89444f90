using Serilog.Extensions.Logging;

namespace ContactCenter.Foundation.Logging;

/// <summary>Lines of the framework that are never worth writing.</summary>
internal static class QuietCategories
{
    /// <summary>
    /// Leaves out what is below the level, wherever it would be written. A rule for Serilog has to name it, as the one does that lets Serilog decide.
    /// </summary>
    /// <param name="logging">The rules.</param>
    /// <param name="category">The class that writes the lines.</param>
    /// <param name="least">From which level on they are written.</param>
    public static void LeaveOut(this ILoggingBuilder logging, string category, LogLevel least) =>
        logging.AddFilter(category, least).AddFilter<SerilogLoggerProvider>(category, least);
}
