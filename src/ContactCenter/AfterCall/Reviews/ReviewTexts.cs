using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>Comments and evidence of reviews, encrypted with the key of the call: they go with its transcripts.</summary>
internal sealed class ReviewTexts(CallKeys keys, Transcripts transcripts)
{
    /// <summary>Encrypts the words and has them kept: who removes the last text of a call removes its key as well, not between the two.</summary>
    /// <exception cref="StorageUnavailableException">The key of the call cannot be used.</exception>
    public async Task<T> WriteAsync<T>(Review review, ReviewText text, Func<byte[], Task<T>> write)
    {
        T? written = default;
        await transcripts.AloneAsync(async () => written = await write(await SealAsync(review, text)));
        return written!;
    }

    /// <returns>Empty: they are gone.</returns>
    /// <exception cref="EncryptionException">They cannot be decrypted.</exception>
    public async Task<ReviewText> OpenAsync(Review review, byte[]? body, CancellationToken cancellationToken)
    {
        if (body is null)
            return ReviewText.Empty;
        using var key = await keys.FindAsync(review.Call, cancellationToken);
        return key is null
            ? ReviewText.Empty
            : JsonSerializer.Deserialize(SealedText.Open(key, body, review.TextName), ReviewTextJson.Default.ReviewText)!;
    }

    private async Task<byte[]> SealAsync(Review review, ReviewText text)
    {
        try
        {
            using var key = await keys.MakeAsync(review.Call, CancellationToken.None);
            return SealedText.Seal(key, JsonSerializer.Serialize(text, ReviewTextJson.Default.ReviewText), review.TextName);
        }
        catch (EncryptionException fault)
        {
            throw new StorageUnavailableException($"The key of call {review.Call} cannot be used: {fault.Message}", fault);
        }
    }
}

/// <summary>The words of a review, as they are encrypted.</summary>
/// <param name="Answers">By question.</param>
/// <param name="AgentComment">What the agent says to it; <c>null</c>: nothing.</param>
internal sealed record ReviewText(IReadOnlyDictionary<string, ReviewNote> Answers, string? AgentComment)
{
    /// <summary>Of the call's transcripts, whose segments are named; <c>null</c>: the first, or there were none.</summary>
    public long? Transcript { get; init; }

    public static readonly ReviewText Empty = new(new Dictionary<string, ReviewNote>(StringComparer.Ordinal), AgentComment: null);

    public ReviewNote? Find(string question) => Answers.GetValueOrDefault(question);
}

/// <summary>What is said of one answer.</summary>
/// <param name="Segment">The number of the segment that shows it; <c>null</c>: none alone does.</param>
/// <param name="Comment">What the reviewer says; <c>null</c>: nothing.</param>
internal sealed record ReviewNote(int? Segment, string? Comment);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReviewText))]
internal sealed partial class ReviewTextJson : JsonSerializerContext;
