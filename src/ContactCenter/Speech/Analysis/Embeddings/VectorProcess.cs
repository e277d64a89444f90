using ContactCenter.Speech.Transcription;
using ContactCenter.Speech.Transcription.Embedded;

namespace ContactCenter.Speech.Analysis.Embeddings;

/// <summary>Has the transcriber beside this process running for work with vectors. It is started for that too, whatever makes text of speech.</summary>
internal sealed class VectorProcess(EmbeddedTranscriber transcriber, TranscriberProgram program, TimeProvider time)
{
    /// <param name="ask">Asks it, as often as need be.</param>
    /// <param name="cancellationToken">Ends it; a transcriber that is being started goes on.</param>
    /// <exception cref="EmbeddingException">It cannot be done now.</exception>
    public async Task<T> AskAsync<T>(Func<VectorClient, Task<T>> ask, CancellationToken cancellationToken)
    {
        using var running = await TakeAsync(cancellationToken);
        try
        {
            var answer = await ask(new(running.Process, time));
            running.Answered();
            return answer;
        }
        catch (EmbeddingException fault) when (fault is { Fault: EmbeddingFault.Unavailable, InnerException: not null })
        {
            if (await running.HasDiedAsync())
                throw new EmbeddingException(EmbeddingFault.EngineDied, "The transcriber ended in the middle of its work.", fault);
            throw;
        }
    }

    private async Task<TranscriberUse> TakeAsync(CancellationToken cancellationToken)
    {
        // A start that cannot succeed would count as a death.
        if (!program.Exists)
            throw new EmbeddingException(EmbeddingFault.Refused, "No vectors are made or learned of: the transcriber does not lie beside the server.");
        try
        {
            return await transcriber.UseAsync(cancellationToken);
        }
        catch (TranscriptionException fault)
        {
            throw new EmbeddingException(EmbeddingFault.Unavailable, fault.Message) { RetryAfter = fault.RetryAfter };
        }
    }
}
