using Serilog.Core;
using Serilog.Events;

namespace ContactCenter.Foundation.Logging;

/// <summary>Leaves out the host's own word that it could not start, with its stack: the program says why in a sentence.</summary>
internal sealed class StartFailureFilter : ILogEventFilter
{
    private const string EventName = "HostedServiceStartupFaulted";

    public bool IsEnabled(LogEvent logEvent) =>
        logEvent.Level < LogEventLevel.Error
        || !(logEvent.Properties.GetValueOrDefault("EventId") is StructureValue id
            && id.Properties.Any(part => part.Value is ScalarValue { Value: EventName }));
}
