using BenchmarkDotNet.Running;
using ContactCenter.Benchmarks;
using ContactCenter.Benchmarks.Load;
using ContactCenter.Benchmarks.Measurements;
using ContactCenter.Benchmarks.Processes;

var time = TimeProvider.System;
var arguments = new Arguments(args);
switch (arguments.Command)
{
    case var name when Catalogue.Has(name):
        await Catalogue.RunAsync(arguments, time);
        return 0;

    // They need no server.
    case FiguresMeasurement.Command:
        await FiguresMeasurement.RunAsync(arguments, time);
        return 0;
    case TaggerMeasurement.Command:
        await TaggerMeasurement.RunAsync(arguments, time);
        return 0;
    case TaggerTraining.Command:
        await TaggerTraining.RunAsync(arguments, time);
        return 0;
    case PhrasesMeasurement.Command:
        await PhrasesMeasurement.RunAsync(arguments, time);
        return 0;
    case SummariesMeasurement.Command:
        await SummariesMeasurement.RunAsync(arguments, time);
        return 0;
    case MeaningMeasurement.Command:
        await MeaningMeasurement.RunAsync(arguments, time);
        return 0;
    case SentimentMeasurement.Command:
        await SentimentMeasurement.RunAsync(arguments, time);
        return 0;
    case IntentsMeasurement.Command:
        await IntentsMeasurement.RunAsync(arguments, time);
        return 0;
    case TopicsMeasurement.Command:
        await TopicsMeasurement.RunAsync(arguments, time);
        return 0;

    // What the measurements start as processes of their own.
    case LoadSender.Command:
        return await LoadSender.RunAsync(arguments.Int("seed", 0), arguments.Int("requests", 0), time);
    case BareKestrel.Command:
        return await BareKestrel.RunAsync();
    case MeasuredHost.Command:
        return await MeasuredHost.RunAsync(time);

    default:
        BenchmarkSwitcher.FromAssembly(typeof(Arguments).Assembly).Run(args);
        return 0;
}
