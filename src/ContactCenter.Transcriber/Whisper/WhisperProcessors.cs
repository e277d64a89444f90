using ContactCenter.Transcriber.Recognition;
using Whisper.net;

namespace ContactCenter.Transcriber.Whisper;

/// <summary>
/// The processors of one model, which is loaded when the first is rented. Each takes much memory and is used again: pieces of one sound have the
/// same options, and as many are kept as there are processors in the machine.
/// </summary>
internal sealed class WhisperProcessors(string path) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<(RecognitionOptions Options, WhisperProcessor Processor)> _idle = [];
    private WhisperFactory? _factory;

    /// <summary>Takes one that is idle, or makes one.</summary>
    /// <returns>To be disposed of in any case, and to be given back before that when its work has ended well.</returns>
    /// <exception cref="EngineException">The model cannot be loaded.</exception>
    public Rented Rent(RecognitionOptions options)
    {
        lock (_gate)
        {
            var found = _idle.FindIndex(idle => idle.Options == options);
            if (found >= 0)
            {
                var processor = _idle[found].Processor;
                _idle.RemoveAt(found);
                return new Rented(this, options, processor);
            }

            return new Rented(this, options, Make(options));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var (_, processor) in _idle)
                processor.Dispose();
            _idle.Clear();
            _factory?.Dispose();
        }
    }

    private WhisperProcessor Make(RecognitionOptions options)
    {
        try
        {
            // The file is read when the first is built.
            _factory ??= WhisperFactory.FromPath(path);
            return BuilderFor(_factory, options).Build();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The binding throws its own and the platform's faults: a broken file, a library that is not there, a processor that is too old.
            throw new EngineException($"The Whisper model {Path.GetFileName(path)} cannot be loaded: {fault.Message}", fault);
        }
    }

    /// <summary>One thread: what runs beside it is the caller's choice.</summary>
    private static WhisperProcessorBuilder BuilderFor(WhisperFactory factory, RecognitionOptions options)
    {
        var builder = factory.CreateBuilder().WithThreads(1).WithLanguage(options.Language).WithNoContext().WithProbabilities();
        if (options.Words)
            builder = builder.WithTokenTimestamps();
        return options.Prompt is { Length: > 0 } prompt ? builder.WithPrompt(prompt) : builder;
    }

    /// <returns>The one that is too many; <c>null</c>: none.</returns>
    private WhisperProcessor? Keep(RecognitionOptions options, WhisperProcessor processor)
    {
        lock (_gate)
        {
            _idle.Add((options, processor));
            if (_idle.Count <= Environment.ProcessorCount)
                return null;
            var oldest = _idle[0].Processor;
            _idle.RemoveAt(0);
            return oldest;
        }
    }

    /// <summary>
    /// A processor that is in use. One that was broken off goes on for a moment in the library: it is not used again, and its end is waited for.
    /// </summary>
    internal sealed class Rented(WhisperProcessors owner, RecognitionOptions options, WhisperProcessor processor) : IAsyncDisposable
    {
        private WhisperProcessor? _unwanted = processor;

        /// <summary>The processor.</summary>
        public WhisperProcessor Value { get; } = processor;

        /// <summary>Its work has ended well, so that it can be used again.</summary>
        public void GiveBack() => _unwanted = owner.Keep(options, Value);

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => _unwanted?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
