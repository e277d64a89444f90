using BenchmarkDotNet.Running;
using ContactCenter.Benchmarks;
using ContactCenter.Benchmarks.Load;
using ContactCenter.Benchmarks.Measurements;
using ContactCenter.Benchmarks.Processes;

var time = TimeProvider.System;
var arguments = args is [var command, .. var rest] ? new Arguments(command, rest) : null;
switch (arguments?.Command)
{
    case ServersMeasurement.Command:
        await ServersMeasurement.RunAsync(arguments, time);
        return 0;
    case ServersMeasurement.SenderCommand:
        return await LoadSender.RunAsync(arguments.Int("seed", 0), arguments.Int("requests", 0), time);
    case LatencyMeasurement.Command:
        await LatencyMeasurement.RunAsync(arguments, time);
        return 0;
    case BareKestrel.Command:
        return await BareKestrel.RunAsync();
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Arguments).Assembly).Run(args);
        return 0;
}
