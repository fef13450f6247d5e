/// The text of `models/default.json`; written by `scripts/embed-model`.
enum ModelText {
  static let standard = """
    {
      "version": "1",
      "axes": {
        "usual": {
          "O": 0.02,
          "Q": 0.05,
          "K": 0.2,
          "P": 0.25,
          "C": 0.25,
          "F": 0.25,
          "V": 0.25,
          "N": 0.5,
          "B": 0.5,
          "M": 0.75,
          "G": 0.25,
          "T": 0.67,
          "H": 0.05,
          "L": 0
        },
        "least_exact_pairs": 3,
        "K": {
          "source": "tree",
          "first_lambda": 0.5,
          "lambda_step": 0.05
        },
        "C": {
          "mean_share": 0.5
        },
        "B": {
          "measures": ["members", "staff", "budget", "employment", "turnover"],
          "years": 4
        },
        "G": {
          "full_lead": 2
        },
        "H": {
          "strengths": {
            "joint_project": 0.6,
            "agreement": 0.8,
            "joint_service": 0.8,
            "joint_event": 0.3,
            "working_group": 0.2,
            "contact": 0.1
          },
          "project": 0.6,
          "groups": {
            "working_group": 0.2,
            "workshop": 0.1,
            "network": 0.1
          },
          "decay_in_years": 5
        }
      },
      "terms": {
        "peaks": {
          "Kp": 0.75,
          "Km": 0.45
        },
        "saturation": {
          "Ps": 0.5,
          "Cs": 0.5,
          "Vs": 0.5,
          "Os": 0.1,
          "Qs": 0.2
        }
      },
      "matchmaking": {
        "balanced": {
          "C": 0.25,
          "P": 0.2,
          "Kp": 0.2,
          "H": 0.15,
          "N": 0.1,
          "Z": 0.1
        },
        "explore": {
          "C": 0.25,
          "P": 0.15,
          "Kp": 0.2,
          "Hn": 0.15,
          "N": 0.2,
          "Z": 0.05
        },
        "deliver": {
          "C": 0.2,
          "P": 0.3,
          "Kp": 0.1,
          "H": 0.25,
          "N": 0.05,
          "Z": 0.1
        },
        "learn": {
          "F": 0.45,
          "G": 0.2,
          "Kp": 0.15,
          "P": 0.15,
          "H": 0.05
        }
      },
      "forms": {
        "fusion": {
          "terms": {
            "K": 0.25,
            "Ps": 0.2,
            "B": 0.15,
            "H": 0.15,
            "T": 0.1,
            "Vs": 0.05,
            "Os": 0.05,
            "Qs": 0.05
          },
          "gates": ["H>=0.05", "B>0.5", "K>=0.1", "T>0"],
          "questions": [
            "finance",
            "culture",
            "leadership",
            "staff",
            "legal_form",
            "members_will",
            "name",
            "public_funding"
          ]
        },
        "integration": {
          "terms": {
            "K": 0.25,
            "Ps": 0.2,
            "A": 0.15,
            "H": 0.1,
            "T": 0.1,
            "Vs": 0.05,
            "L": 0.05,
            "Os": 0.05,
            "Qs": 0.05
          },
          "gates": ["H>=0.05", "B<=0.5", "K>=0.1", "T>0"],
          "questions": [
            "finance",
            "culture",
            "leadership",
            "staff",
            "legal_form",
            "members_will",
            "name",
            "public_funding"
          ]
        },
        "convergence": {
          "terms": {
            "Ps": 0.3,
            "Cs": 0.2,
            "Km": 0.15,
            "Vs": 0.1,
            "T": 0.1,
            "H": 0.1,
            "M": 0.05
          },
          "gates": [],
          "questions": ["shared_services", "governance", "costs"]
        },
        "alliance": {
          "terms": {
            "Cs": 0.3,
            "Ps": 0.2,
            "N": 0.2,
            "X": 0.1,
            "M": 0.1,
            "H": 0.1
          },
          "gates": [],
          "questions": ["purpose", "lead", "resources"]
        }
      },
      "thresholds": {
        "ladder": 0.05,
        "fit": 0.6,
        "margin": 0.05,
        "acceptability": 0.7,
        "known_for_advice": 0.75,
        "known_for_leaning": 0.3333333333333333
      },
      "likeness": {
        "terms": {
          "Os": 0.3,
          "K": 0.4,
          "P": 0.3
        },
        "ladder": {
          "delicate": 0.7,
          "convergence": 0.5,
          "alliance": 0.3
        }
      },
      "robustness": {
        "concentration": 20
      }
    }

    """
}
