namespace Concord.Segregation;

/// <summary>
/// The aspatial multigroup indices of a table. With x_ik persons of group k in unit i, t_i = Σ_k x_ik, c_k = Σ_i x_ik,
/// T = Σ_i t_i, p_ik = x_ik/t_i and π_k = c_k/T, E = −Σ_k π_k ln π_k, I = Σ_k π_k(1 − π_k):
/// <para>M = Σ_i Σ_k (x_ik/T) ln(p_ik/π_k), in nats (Theil 1971; Mora and Ruiz-Castillo 2011)</para>
/// <para>H = M/E (Theil and Finizza 1971; Reardon and Firebaugh 2002, E as in their table 1 and p. 37)</para>
/// <para>D = Σ_k Σ_i t_i|p_ik − π_k|/(2TI) (Morgan 1975; Sakoda 1981; Reardon and Firebaugh 2002)</para>
/// <para>C = Σ_k Σ_i (t_i/T)(p_ik − π_k)²/((G − 1)π_k), G groups with members (Reardon and Firebaugh 2002)</para>
/// <para>P = Σ_k Σ_i (t_i/T)(p_ik − π_k)²/(1 − π_k) (James 1986; Reardon and Firebaugh 2002)</para>
/// <para>R = Σ_k Σ_i (t_i/T)(p_ik − π_k)²/I (Carlson 1992; Reardon and Firebaugh 2002)</para>
/// All lie in [0, 1] but M, which lies in [0, E]. Where all persons are of one group every index but M (which is 0) is
/// undefined. One unit gives 0 throughout.
/// </summary>
/// <param name="Information">M, mutual information, in nats.</param>
/// <param name="Theil">H, Theil's information theory index.</param>
/// <param name="Dissimilarity">D, multigroup dissimilarity.</param>
/// <param name="Variation">C, squared coefficient of variation.</param>
/// <param name="NormalisedExposure">P, normalised exposure.</param>
/// <param name="RelativeDiversity">R, relative diversity.</param>
/// <param name="Entropy">E of the overall shares, in nats.</param>
/// <param name="Interaction">I of the overall shares: Simpson's interaction.</param>
public sealed record MultigroupIndices(
    Estimate Information, Estimate Theil, Estimate Dissimilarity,
    Estimate Variation, Estimate NormalisedExposure, Estimate RelativeDiversity,
    double Entropy, double Interaction);
