using System.Collections.Immutable;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Analysis.Scorecards;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>Begins, saves and answers reviews.</summary>
internal sealed class CallReviews(
    IReviewStore store,
    ReviewTexts texts,
    ReviewedAgents agents,
    ReviewProposals proposals,
    ITranscripts transcripts,
    ITranscriptAge age,
    PlanSource plans,
    TimeProvider time)
{
    /// <summary>Whether the transcripts of the call have become too old to be kept: comments and lines go with them, and no new ones are taken.</summary>
    public bool HasAged(CallSession call) => age.IsOver(call);

    /// <returns>The scorecard of that id, or the first for the department; <c>null</c>: the plan has none.</returns>
    public ScorecardModel? ScorecardOf(string? id, string? department) => plans.Current.Analysis.Scorecards.FirstOrDefault(scorecard => id is null
        ? scorecard.Departments.IsEmpty || scorecard.Departments.Contains(department ?? "", StringComparer.OrdinalIgnoreCase)
        : scorecard.Id == id);

    /// <returns>The reviewer's newest review of the call; <c>null</c>: there is none.</returns>
    public async Task<KeptReview?> FindOwnAsync(string call, string reviewer, CancellationToken cancellationToken) =>
        (await store.OfCallAsync(call, cancellationToken)).LastOrDefault(kept => kept.Review.Reviewer == reviewer);

    /// <param name="call">The call.</param>
    /// <param name="scorecard">Whose questions are to be answered.</param>
    /// <param name="reviewer">The id of the user.</param>
    /// <param name="name">Of the user.</param>
    /// <param name="hasLines">Whether the lines that show what is proposed are looked for: a transcriber may have to be waited for.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns>A review that is not kept yet, with what is proposed.</returns>
    public async Task<(Review Review, ReviewText Text)> BeginAsync(
        CallSession call, ScorecardModel scorecard, string reviewer, string name, bool hasLines, CancellationToken cancellationToken)
    {
        var version = await transcripts.VersionOfAsync(call.CallerLeg.Value, cancellationToken);
        var talk = await proposals.TalkOfAsync(call.CallerLeg.Value, hasLines, cancellationToken);
        var proposed = scorecard.Questions.ToDictionary(question => question.Id, question => AutomaticAnswers.Of(question, talk), StringComparer.Ordinal);
        var review = New(call, scorecard, reviewer, name) with
        {
            Answers = [.. scorecard.Questions.Select(question => new ReviewAnswer(question.Id, Value: null, proposed[question.Id]?.Answer))],
        };
        var notes = proposed.Where(each => each.Value?.Segment is not null)
            .ToDictionary(each => each.Key, each => new ReviewNote(each.Value!.Segment, Comment: null), StringComparer.Ordinal);
        return (review, new(notes, AgentComment: null) { Transcript = version });
    }

    /// <summary>Saves a review in place of the draft before it; what was published stays, and the next revision is saved.</summary>
    /// <param name="request">Checked.</param>
    /// <param name="own">The reviewer's newest; <c>null</c>: there is none.</param>
    /// <returns><c>null</c>: somebody has changed it meanwhile, or the call was erased.</returns>
    public async Task<(Review Review, ReviewText Text)?> SaveAsync(
        CallSession call, ScorecardModel scorecard, ReviewRequest request, Review? own, string reviewer, string name, CancellationToken cancellationToken)
    {
        var (begun, text) = await BeginAsync(call, scorecard, reviewer, name, hasLines: false, cancellationToken);
        var answers = (request.Answers ?? []).ToDictionary(answer => answer.Question!, StringComparer.Ordinal);
        var draft = own is { IsPublished: false } ? own : begun with { Revision = (own?.Revision ?? 0) + 1 };
        var now = time.GetUtcNow();
        var saved = draft with
        {
            Scorecard = scorecard.Id,
            Plan = plans.Current.Number,
            State = request.IsPublished ? ReviewState.Published : ReviewState.Draft,
            Answers = [.. begun.Answers.Select(answer => answer with { Value = answers.GetValueOrDefault(answer.Question)?.Word })],
            Mark = MarkOf(scorecard, answers.Values),
            Version = draft.Version + 1,
            ChangedAt = now,
            PublishedAt = request.IsPublished ? now : null,
        };
        text = text with
        {
            Answers = answers.Values.Where(answer => answer.HasWords)
                .ToDictionary(answer => answer.Question!, answer => new ReviewNote(answer.Segment, answer.Comment), StringComparer.Ordinal),
        };
        return await PutAsync(call, saved, text) ? (saved, text) : null;
    }

    /// <summary>Keeps what the agent says to a published review.</summary>
    /// <returns><c>null</c>: somebody has changed it meanwhile, or the call was erased.</returns>
    public async Task<(Review Review, ReviewText Text)?> AnswerAsync(
        CallSession call, KeptReview kept, ReviewState state, string? comment, CancellationToken cancellationToken)
    {
        var text = await texts.OpenAsync(kept.Review, kept.Text, cancellationToken) with { AgentComment = string.IsNullOrWhiteSpace(comment) ? null : comment };
        var answered = kept.Review with { State = state, Version = kept.Review.Version + 1, ChangedAt = time.GetUtcNow() };
        return await PutAsync(call, answered, text) ? (answered, text) : null;
    }

    private Task<bool> PutAsync(CallSession call, Review review, ReviewText text) => HasAged(call)
        ? store.PutAsync(review, text: null)
        : texts.WriteAsync(review, text, sealedText => store.PutAsync(review, sealedText));

    private Review New(CallSession call, ScorecardModel scorecard, string reviewer, string name) => new(call.CallerLeg.Value, reviewer, Revision: 1)
    {
        ReviewerName = name,
        Agent = agents.IdOf(call),
        Department = call.Department,
        Scorecard = scorecard.Id,
        Plan = plans.Current.Number,
        ChangedAt = time.GetUtcNow(),
    };

    private static double? MarkOf(ScorecardModel scorecard, IEnumerable<ReviewAnswerRequest> answers) => ScorecardMark.Of(
        scorecard,
        answers.Where(answer => answer.Word is not null)
            .ToImmutableDictionary(answer => answer.Question!, answer => answer.Word!, StringComparer.Ordinal));
}
