namespace ContactCenter.Transcriber.Api;

/// <summary>What vectors have cost, in the OpenAI form.</summary>
/// <param name="PromptTokens">The tokens of all texts.</param>
/// <param name="TotalTokens">The same.</param>
internal sealed record EmbeddingUsage(int PromptTokens, int TotalTokens);
